package tenure.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An account that nobody else changes until the transaction ends. */
public final class HeldAccount {

    private final Transaction transaction;
    private final String id;
    private final ObjectNode document;

    HeldAccount(Transaction transaction, String id, ObjectNode document) {
        this.transaction = transaction;
        this.id = id;
        this.document = document;
    }

    public String id() {
        return id;
    }

    /** The partner it belongs to now; null when it has none. */
    public @Nullable String partner() {
        return document.path("partner").textValue();
    }

    /** The account as it is stored, to look at. */
    public JsonNode asStored() {
        return document;
    }

    /** The account as it is now, to be changed and then {@link #replace replaced}. */
    public AccountDraft draft() {
        return new AccountDraft(document.deepCopy());
    }

    /** Finds out whether the changed account could be stored; for a part of the transaction that is rolled back. */
    public void tryOut(AccountDraft changed) throws SQLException {
        transaction.replace(changed.document());
    }

    /** Puts the changed account in its place, with all that is looked up by. */
    public void replace(AccountDraft changed) throws SQLException {
        transaction.replace(changed.document());
        document.removeAll();
        document.setAll(changed.document().deepCopy());
    }
}
