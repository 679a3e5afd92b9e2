package tenure.account;

import org.jspecify.annotations.Nullable;
import tenure.facts.Asker;

/**
 * Somebody the store knows: a user of a customer or a partner, or staff.
 *
 * @param kind the type of subject this is
 * @param role of a customer's user; empty for others
 * @param owner the account or partner; null for staff
 */
record Person(String kind, String id, String role, @Nullable String owner) {

    Asker asker() {
        return new Asker(kind, id, true, role, owner);
    }
}
