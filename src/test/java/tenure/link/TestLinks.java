package tenure.link;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Links for tests. */
@Singleton
public class TestLinks {

    private final Links links;
    private final AgroalDataSource store;
    private final Clock clock;

    TestLinks(Links links, AgroalDataSource store, Clock clock) {
        this.links = links;
        this.store = store;
        this.clock = clock;
    }

    /** The address of a new link. */
    public String issue(String kind, String about) throws SQLException {
        try (Connection connection = store.getConnection()) {
            var what = new LinkFor(
                    kind,
                    "link-account",
                    about,
                    clock.instant().plus(Duration.ofDays(30)),
                    Optional.of("link-contact"));
            return links.issue(connection, what);
        }
    }

    /** The token of a new link. */
    public String token(String kind, String about) throws SQLException {
        String address = issue(kind, about);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    void revoke(String kind, String about) throws SQLException {
        try (Connection connection = store.getConnection()) {
            links.revoke(connection, kind, about);
        }
    }

    FoundLink find(String token) throws SQLException {
        try (Connection connection = store.getConnection()) {
            return links.find(connection, token, clock.instant());
        }
    }

    FoundLink use(String token) throws SQLException {
        try (Connection connection = store.getConnection()) {
            var live = (FoundLink.Live) links.find(connection, token, clock.instant());
            return links.use(connection, live.link(), clock.instant());
        }
    }

    /** Has all that happened to the links about that have happened two months before. */
    void age(String about) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement update = connection.prepareStatement("update link set issued_at = issued_at - "
                        + "interval '2 months', expires_at = expires_at - interval '2 months' where about = ?")) {
            update.setString(1, about);
            update.execute();
        }
    }

    /** Whether the text stands anywhere in the store's links. */
    boolean keeps(String text) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from link where link::text like ?")) {
            select.setString(1, "%" + text + "%");
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1) > 0;
            }
        }
    }
}
