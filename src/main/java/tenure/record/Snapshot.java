package tenure.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tenure.account.HistoryWriter;
import tenure.facts.PlanBook;
import tenure.facts.history.AccountHistory;
import tenure.json.JsonText;

/** What was known of an account, as it is stored, and its digest: SHA-256 in hex. */
final class Snapshot {

    private final String digest;
    private final byte[] facts;

    private Snapshot(String digest, byte[] facts) {
        this.digest = digest;
        this.facts = facts;
    }

    static Snapshot of(AccountHistory account) {
        return of(JsonText.bytes(json -> HistoryWriter.write(json, account)));
    }

    static Snapshot of(AccountHistory account, PlanBook plans) {
        return of(JsonText.bytes(json -> HistoryWriter.write(json, account, plans)));
    }

    private static Snapshot of(byte[] facts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(facts);
            return new Snapshot(HexFormat.of().formatHex(digest), facts);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String digest() {
        return digest;
    }

    byte[] facts() {
        return facts;
    }

    byte[] digestBytes() {
        return HexFormat.of().parseHex(digest);
    }
}
