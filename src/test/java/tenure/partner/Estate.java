package tenure.partner;

import static tenure.Tokens.bearing;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tenure.Tokens;

/** An account and its partner for a test, whose ids all begin alike. */
record Estate(String mark) {

    String account() {
        return mark + "-A";
    }

    String primary() {
        return Tokens.customer(mark + "-cu", account());
    }

    String member() {
        return Tokens.customer(mark + "-member", account());
    }

    String partner() {
        return Tokens.partner(mark + "-pu", mark + "-P");
    }

    String stranger() {
        return Tokens.partner(mark + "-pu9", mark + "-P9");
    }

    String staff() {
        return Tokens.staff(mark + "-st");
    }

    /** Puts the account there as it is at first; what is said of it stands in its document. */
    void load(String more) {
        String document = """
                {"partners": [{"id": "M-P", "name": "Northgate Telecom", "users": [{"id": "M-pu"}, {"id": "M-pu2"}]},
                              {"id": "M-P9", "name": "Southgate", "users": [{"id": "M-pu9"}]}],
                 "staff": [{"id": "M-st"}],
                 "plans": [{"id": "M-plan", "name": "M-Thirty", "type": "RECURRING", "monthlyRate": "20.00"}],
                 "accounts": [{"id": "M-A", "name": "Harbour Joinery", "partner": "M-P", "migratedOn": "2020-08-03",
                   "setUpOn": "2020-08-05", "users": [{"id": "M-cu", "role": "PRIMARY"}, {"id": "M-member", "role": "MEMBER"}],
                   MORE,
                   "services": [{"id": "M-S", "status": "ACTIVE", "plan": "M-plan",
                     "packages": [{"level": "ESSENTIAL", "from": "2020-08-03"}]}]}]}""".replace("MORE", more).replace("M-", mark + "-");
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(document)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    static final String SIGNATORY =
            "\"contacts\": [{\"id\": \"c-1\", \"roles\": [\"SIGNATORY\"], \"name\": \"R. Vale\", \"email\": \"vale@example.com\"}]";

    ValidatableResponse post(String token, String step, String body) {
        return bearing(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/accounts/" + account() + "/tpa/" + step)
                .then();
    }

    ValidatableResponse order(String token, String action) {
        return bearing(token)
                .contentType(ContentType.JSON)
                .body("{\"action\": \"" + action + "\", \"resource\": {\"type\": \"service\", \"id\": \"" + mark
                        + "-S\"}, \"properties\": {\"control\": \"BAR_INTL\", \"product\": \"DATA_BOOST_1GB\"}}")
                .post("/v1/accounts/" + account() + "/orders")
                .then();
    }

    ValidatableResponse state(String token) {
        return bearing(token).get("/v1/accounts/" + account() + "/tpa").then().statusCode(200);
    }

    /** The path of the link in the last mail that asked for access, whether it was sent by now or not. */
    String link(AgroalDataSource store) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select coalesce(n.link, d.link) from notice n left join demo_mail d on d.notice = n.id
                         where n.account = ? and n.linked order by n.number desc limit 1""")) {
            query.setString(1, account());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                String link = row.getString(1);
                return link.substring(link.indexOf("/links/"));
            }
        }
    }
}
