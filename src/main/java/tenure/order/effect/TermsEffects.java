package tenure.order.effect;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import tenure.json.StrictJson;
import tenure.order.Act;
import tenure.order.Performer;
import tenure.rules.Effect;

/** The terms, accepted: by whom, when, in which version. Whoever accepts a version again is told of the first time. */
@Singleton
class TermsEffects implements Performer {

    private static final String VERSION = "version";
    private static final int LONGEST = 100;

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.ACCEPT_TERMS);
    }

    @Override
    public void perform(Act act) throws SQLException {
        String version = act.read(said -> {
            String text = said.needed(VERSION);
            if (text.length() > LONGEST || !StrictJson.isStorable(text)) {
                said.wrong(VERSION, "a version of at most " + LONGEST + " characters");
            }
            return text;
        });
        put(act, version);
        tell(act, version);
    }

    private static void put(Act act, String version) throws SQLException {
        try (PreparedStatement insert = act.transaction().connection().prepareStatement("""
                insert into terms_accepted (account_id, version, user_id, order_id, at) values (?, ?, ?, ?, ?)
                on conflict do nothing""")) {
            insert.setString(1, act.account().id());
            insert.setString(2, version);
            insert.setString(3, act.by().id());
            insert.setString(4, act.order());
            insert.setObject(5, OffsetDateTime.ofInstant(act.now(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void tell(Act act, String version) throws SQLException {
        try (PreparedStatement query = act.transaction()
                .connection()
                .prepareStatement("select user_id, at from terms_accepted where account_id = ? and version = ?")) {
            query.setString(1, act.account().id());
            query.setString(2, version);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                act.changes(act.effect().word())
                        .put(VERSION, version)
                        .put("user", row.getString(1))
                        .put(
                                "at",
                                row.getObject(2, OffsetDateTime.class)
                                        .toInstant()
                                        .toString());
            }
        }
    }
}
