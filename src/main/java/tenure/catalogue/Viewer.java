package tenure.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tenure.json.StrictJson;
import tenure.request.Subject;

/**
 * Who looks at plans: staff see all; others what is shown outside and offered to the customers of their partner, and what
 * their own account is on.
 *
 * @param known whether the store knows who it is; who is unknown sees nothing
 * @param account the account of a customer; null for others
 * @param partner the partner of a customer's account, or the one whose user it is; null when there is none
 */
record Viewer(
        boolean staff,
        boolean known,
        @Nullable String account,
        @Nullable String partner) {

    /** Staff, whoever it is. */
    static final Viewer STAFF = new Viewer(true, true, null, null);

    private static final Viewer NOBODY = new Viewer(false, false, null, null);
    private static final String PERSON = """
            select p.account_id, coalesce(p.partner_id, a.partner_id)
              from person p left join account a on a.id = p.account_id
             where p.id = ? and p.kind = ?""";

    /** That subject, as the store knows it. */
    static Viewer of(Connection connection, Subject subject) throws SQLException {
        if (!StrictJson.isStorable(subject.id()) || !StrictJson.isStorable(subject.type())) {
            return NOBODY;
        }
        try (PreparedStatement query = connection.prepareStatement(PERSON)) {
            query.setString(1, subject.id());
            query.setString(2, subject.type());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return NOBODY;
                }
                return subject.type().equals("staff")
                        ? STAFF
                        : new Viewer(false, true, row.getString(1), row.getString(2));
            }
        }
    }
}
