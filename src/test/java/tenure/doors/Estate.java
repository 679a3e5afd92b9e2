package tenure.doors;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import tenure.Tokens;

/** Three accounts to be told apart: whatever belongs to one has its word in its id or name. */
enum Estate {
    /** An account whose partner has Third Party Access. */
    ELM("mx-partner1", "[{\"grantedAt\":\"2020-08-10T10:00:00Z\",\"scopes\":[\"ALL\"]}]"),
    /** An account of the same partner, which has no access to it. */
    ASH("mx-partner1", "[]"),
    /** An account of another partner. */
    OAK("mx-partner2", "[{\"grantedAt\":\"2020-08-10T10:00:00Z\",\"scopes\":[\"ALL\"]}]");

    /** The id of an account, or of a service, that there is not. */
    static final String NOTHING = "mx-nothing";

    private static final String ACCOUNT = """
            {"id":"mx-%1$s","name":"Mx-%1$s Limited","partner":"%2$s","migratedOn":"2020-08-03","setUpOn":"2020-08-05",
             "contacts":[{"id":"mx-%1$s-contact","roles":["SIGNATORY"],"name":"Mx-%1$s Person","email":"x@mx-%1$s.example"}],
             "users":[{"id":"mx-%1$s-user","role":"PRIMARY"}],"tpa":{"grants":%3$s},
             "services":[{"id":"mx-%1$s-service","status":"ACTIVE","plan":"mx-plan","packages":[{"level":"ESSENTIAL","from":"2020-08-03"}]}]}""";

    private final String partner;
    private final String grants;

    Estate(String partner, String grants) {
        this.partner = partner;
        this.grants = grants;
    }

    String word() {
        return "mx-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    private String json() {
        return ACCOUNT.formatted(name().toLowerCase(java.util.Locale.ROOT), partner, grants);
    }

    static String document() {
        List<String> accounts = List.of(values()).stream().map(Estate::json).toList();
        return """
                {"partners":[{"id":"mx-partner1","name":"One","users":[{"id":"mx-agent1"}]},
                             {"id":"mx-partner2","name":"Two","users":[{"id":"mx-agent2"}]}],
                 "plans":[{"id":"mx-plan","name":"Matrix Pro","type":"RECURRING","monthlyRate":"20.00"}],
                 "staff":[{"id":"mx-clerk"}],
                 "accounts":%s}""".formatted(accounts);
    }

    /** The id of a notice about the account, which was sent; of none, when there is no such account. */
    static UUID noticeAbout(String account) {
        UUID id = UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
        if (!account.equals(NOTHING)) {
            try (Connection connection =
                            CDI.current().select(AgroalDataSource.class).get().getConnection();
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into notice (id, account, about_kind, about_id, template, recipient, copies, content, linked,
                                message_id, put_at, state, due_at, sent_at)
                            values (?, ?, 'account', ?, 'invitation', ?, '{}', '{}', true, '<x>', now(), 'SENT', now(), now())
                            on conflict (id) do nothing""")) {
                insert.setObject(1, id);
                insert.setString(2, account);
                insert.setString(3, account);
                insert.setString(4, "x@" + account + ".example");
                insert.execute();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return id;
    }

    /** The id of a decision about the account, which is given for that; of none, when there is no such account. */
    static String decisionAbout(String account) {
        if (account.equals(NOTHING)) {
            return "00000000-0000-7000-8000-000000000000";
        }
        return Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .body("""
                        {"subject":{"type":"customer","id":"%1$s-user"},"action":{"name":"account.view"},
                         "resource":{"type":"account","id":"%1$s"}}""".formatted(account))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(200)
                .extract()
                .header("X-Decision-Id");
    }

    /** Everybody's user asks about everybody's account, so that each has been asked about by strangers. */
    private static void pry() {
        StringBuilder questions = new StringBuilder();
        for (Estate asker : values()) {
            for (Estate asked : values()) {
                questions.append(questions.isEmpty() ? "" : ",").append("""
                        {"subject":{"type":"customer","id":"%s-user"},"resource":{"type":"account","id":"%s"}}""".formatted(asker.word(), asked.word()));
            }
        }
        Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .body("{\"action\":{\"name\":\"account.view\"},\"evaluations\":[" + questions + "]}")
                .post("/access/v1/evaluations")
                .then()
                .statusCode(200);
    }

    static void load() {
        Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body(document())
                .post("/v1/import")
                .then()
                .statusCode(200);
        pry();
    }
}
