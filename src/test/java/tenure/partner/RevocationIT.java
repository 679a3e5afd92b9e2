package tenure.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static tenure.Tokens.bearing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** A partner's order in flight never wins over a revocation that was committed before it. */
@QuarkusTest
class RevocationIT {

    private static final int ROUNDS = 12;
    private static final int PARTNERS = 3;

    @Inject
    AgroalDataSource store;

    private record Interval(Instant from, @Nullable Instant until) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    /** An answer, and when the caller had asked and had it. */
    private record Answer(int status, long asked, long answered) {}

    @Test
    void noActOfAPartnerHappensOutsideOfEveryGrant() throws SQLException {
        Estate estate = new Estate("pr1");
        estate.load(Estate.SIGNATORY);
        String customer = estate.primary();
        String partner = estate.partner();
        List<List<Answer>> answers =
                AtOnce.run(PARTNERS + 1, who -> who == 0 ? grantAndRevoke(estate, customer) : act(estate, partner));
        check(estate, answers.subList(1, answers.size()), answers.get(0));
        replay(estate);
    }

    /** Goes through what happened in the order in which the account was held: what was committed first counts for the rest. */
    private void replay(Estate estate) throws SQLException {
        boolean granted = false;
        Instant before = Instant.MIN;
        try (Connection connection = store.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select document ->> 'action', status, placed_at from act_order where account_id = ?
                         order by xmin::text::bigint""")) {
            query.setString(1, estate.account());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
                    assertThat(at).isAfter(before);
                    before = at;
                    switch (row.getString(1)) {
                        case "tpa.grant" -> granted = true;
                        case "tpa.revoke" -> granted = false;
                        default ->
                            assertThat(row.getString(2)).as("at %s", at).isEqualTo(granted ? "APPLIED" : "PENDING");
                    }
                }
            }
        }
        assertThat(before).isAfter(Instant.EPOCH);
    }

    private static List<Answer> grantAndRevoke(Estate estate, String token) {
        List<Answer> revocations = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            estate.post(token, "grant", "{}").statusCode(201);
            long asked = System.nanoTime();
            estate.post(token, "revoke", "{}").statusCode(201);
            revocations.add(new Answer(201, asked, System.nanoTime()));
        }
        return revocations;
    }

    private static List<Answer> act(Estate estate, String token) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long asked = System.nanoTime();
            int status = estate.order(token, "data-boost.add").extract().statusCode();
            answers.add(new Answer(status, asked, System.nanoTime()));
        }
        return answers;
    }

    private static void check(Estate estate, List<List<Answer>> partners, List<Answer> revocations) {
        JsonPath account = bearing(Tokens.admin())
                .get("/v1/accounts/" + estate.account())
                .then()
                .extract()
                .jsonPath();
        List<Interval> grants = account.<Map<String, Object>>getList("tpa.grants").stream()
                .map(grant ->
                        new Interval(Objects.requireNonNull(at(grant.get("grantedAt"))), at(grant.get("revokedAt"))))
                .toList();
        assertThat(grants).hasSize(ROUNDS);
        List<Map<String, Object>> orders = bearing(estate.staff())
                .get("/v1/accounts/" + estate.account() + "/orders?limit=500")
                .then()
                .extract()
                .jsonPath()
                .getList("orders");
        List<Map<String, Object>> acts = orders.stream()
                .filter(order -> order.get("action").equals("data-boost.add"))
                .toList();
        assertThat(acts).hasSize(PARTNERS * 2 * ROUNDS);
        for (Map<String, Object> act : acts) {
            Instant at = Instant.parse(act.get("placedAt").toString());
            boolean granted = grants.stream().anyMatch(grant -> grant.covers(at));
            assertThat(act.get("status")).as("placed at %s", at).isEqualTo(granted ? "APPLIED" : "PENDING");
        }
        long applied =
                acts.stream().filter(act -> act.get("status").equals("APPLIED")).count();
        List<?> boosts = account.getList("services[0].boltOns");
        assertThat(boosts == null ? 0 : boosts.size()).isEqualTo((int) applied);
        // What was asked for after a revocation was answered, and before the next grant was, cannot have happened.
        for (List<Answer> answers : partners) {
            for (Answer answer : answers) {
                assertThat(answer.status()).isIn(201, 202);
            }
        }
        long last = revocations.get(revocations.size() - 1).answered();
        partners.stream()
                .flatMap(List::stream)
                .filter(answer -> answer.asked() > last)
                .forEach(answer -> assertThat(answer.status()).isEqualTo(202));
    }

    private static @Nullable Instant at(@Nullable Object text) {
        return text == null ? null : Instant.parse(text.toString());
    }
}
