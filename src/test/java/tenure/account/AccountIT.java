package tenure.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;
import tenure.account.intake.Example;

/** Who may read an account as it was imported. */
@QuarkusTest
class AccountIT {
    @BeforeEach
    void two_accounts_are_there() {
        for (var ending : new String[] {"-get", "-get2"}) {
            Tokens.bearing(Tokens.admin())
                    .contentType("application/json")
                    .body(Example.document(ending).toString())
                    .post("/v1/import")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void staff_operators_and_enforcement_points_read_any() {
        for (var token : new String[] {Tokens.staff("st"), Tokens.admin(), Tokens.pep()}) {
            assertThat(status(token, "A-1-get")).isEqualTo(200);
            assertThat(status(token, "A-none")).isEqualTo(404);
        }
    }

    @Test
    void a_customer_reads_its_own_and_is_not_told_whether_there_are_others() {
        var token = Tokens.customer("cu-1-get", "A-1-get");
        assertThat(status(token, "A-1-get")).isEqualTo(200);
        assertThat(status(token, "A-1-get2")).isEqualTo(404);
        assertThat(body(token, "A-1-get2")).isEqualTo(body(token, "A-none")).contains("\"status\":404");
        assertThat(body(Tokens.customer("x", "A-none"), "A-none")).isEqualTo(body(token, "A-none"));
    }

    @Test
    void a_partner_reads_none() {
        var token = Tokens.partner("pu-7-get", "P-1-get");
        assertThat(status(token, "A-1-get")).isEqualTo(403);
        assertThat(body(token, "A-1-get"))
                .isEqualTo(body(token, "A-1-get2"))
                .isEqualTo(body(token, "A-none"))
                .contains("\"status\":403");
        assertThat(status(Tokens.of("x", "analyst"), "A-1-get")).isEqualTo(403);
        assertThat(status(Tokens.of("x"), "A-1-get")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ED%A0%80", "%FF", "a%2Fb", "%0a", "'", "%F0%9F%98%80"})
    void an_odd_id_is_an_id_of_nothing(String id) {
        assertThat(Tokens.bearing(Tokens.pep())
                        .urlEncodingEnabled(false)
                        .get("/v1/accounts/" + id)
                        .statusCode())
                .isIn(400, 404);
    }

    private static int status(String token, String id) {
        return Tokens.bearing(token).get("/v1/accounts/{id}", id).statusCode();
    }

    private static String body(String token, String id) {
        return Tokens.bearing(token).get("/v1/accounts/{id}", id).asString();
    }
}
