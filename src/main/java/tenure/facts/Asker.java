package tenure.facts;

import org.jspecify.annotations.Nullable;

/**
 * The subject of a question as the store knows it.
 *
 * @param role the role of a customer's user; empty for others
 * @param owner the account of a customer's user, or the partner of a partner's user
 */
public record Asker(
        String type,
        String id,
        boolean known,
        String role,
        @Nullable String owner) {

    /** A subject the store does not know. */
    public static Asker unknown(String type, String id) {
        return new Asker(type, id, false, "", null);
    }
}
