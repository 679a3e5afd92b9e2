package tenure.account;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.Asker;
import tenure.facts.Candidate;
import tenure.facts.Candidates;
import tenure.facts.history.AccountHistory;

/**
 * Candidates from the database: a customer's are those of its account, a partner's those of its customers, and staff
 * look at all. Accounts and people come by their ids, services by account and then by id, so that those of one account
 * are looked at together.
 */
@Singleton
class StoredCandidates implements Candidates {

    private static final String OWN_ACCOUNT =
            "select id, null from account where id = ? and id > ? order by id limit ?";
    private static final String ACCOUNTS_OF_PARTNER =
            "select id, null from account where partner_id = ? and id > ? order by id limit ?";
    private static final String ACCOUNTS = "select id, null from account where id > ? order by id limit ?";

    private static final String OWN_SERVICES = """
            select id, account_id from service where account_id = ? and (account_id, id) > (?, ?)
              order by account_id, id limit ?""";
    private static final String SERVICES_OF_PARTNER = """
            select s.id, a.id from account a join service s on s.account_id = a.id
              where a.partner_id = ? and a.id >= ? and (a.id, s.id) > (?, ?) order by a.id, s.id limit ?""";
    private static final String SERVICES =
            "select id, account_id from service where (account_id, id) > (?, ?) order by account_id, id limit ?";

    private static final String USERS_OF_ACCOUNT =
            "select id, null from person where account_id = ? and id > ? order by id limit ?";
    private static final String USERS_OF_PARTNER =
            "select id, null from person where partner_id = ? and id > ? order by id limit ?";
    private static final String STAFF =
            "select id, null from person where kind = 'staff' and id > ? order by id limit ?";

    /** Parts the ids that a place is made of; no id has it. */
    private static final char PART = '\0';

    private final AgroalDataSource store;

    StoredCandidates(AgroalDataSource store) {
        this.store = store;
    }

    @Override
    public List<Candidate> resources(Asker asker, String type, String after, int most) {
        return switch (type) {
            case "account" -> accounts(asker, after, most);
            case "service" -> services(asker, after, most);
            default -> List.of();
        };
    }

    @Override
    public List<Candidate> subjects(AccountHistory account, String type, String after, int most) {
        return switch (type) {
            case "customer" -> ask(USERS_OF_ACCOUNT, most, account.id(), after);
            case "partner" -> ask(USERS_OF_PARTNER, most, account.partner(), after);
            case "staff" -> ask(STAFF, most, after);
            default -> List.of();
        };
    }

    private List<Candidate> accounts(Asker asker, String after, int most) {
        return switch (asker.type()) {
            case "customer" -> ask(OWN_ACCOUNT, most, asker.owner(), after);
            case "partner" -> ask(ACCOUNTS_OF_PARTNER, most, asker.owner(), after);
            case "staff" -> ask(ACCOUNTS, most, after);
            default -> List.of();
        };
    }

    private List<Candidate> services(Asker asker, String after, int most) {
        int part = after.indexOf(PART);
        String account = part < 0 ? "" : after.substring(0, part);
        String service = after.substring(part + 1);
        return switch (asker.type()) {
            case "customer" -> ask(OWN_SERVICES, most, asker.owner(), account, service);
            case "partner" -> ask(SERVICES_OF_PARTNER, most, asker.owner(), account, account, service);
            case "staff" -> ask(SERVICES, most, account, service);
            default -> List.of();
        };
    }

    private List<Candidate> ask(String sql, int most, @Nullable String... parameters) {
        List<Candidate> candidates = new ArrayList<>();
        try (Connection connection = store.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.setInt(parameters.length + 1, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    String account = rows.getString(2);
                    candidates.add(new Candidate(id, account == null ? id : account + PART + id));
                }
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
        return candidates;
    }
}
