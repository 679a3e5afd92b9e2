package tenure.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account a question is about, with what the definitions say of it.
 *
 * @param menu the items in the menu of its portal; empty when the question does not look at plans
 */
public record Account(
        String id,
        @Nullable String partner,
        @Nullable LocalDate migratedOn,
        @Nullable LocalDate setUpOn,
        List<String> menu,
        Words words) {

    public Account {
        menu = List.copyOf(menu);
    }

    /** Stands for an account that does not exist. */
    static Account none() {
        return new Account("", null, null, null, List.of(), new Words());
    }

    /** Whether the definitions apply this word to the account. */
    public boolean is(String word) {
        return words.says(word);
    }

    /** Whether the customer trusts its partner with anything. */
    public boolean trusting() {
        return words.scopes() != null;
    }

    /** Whether the customer trusts its partner with this scope. */
    public boolean trusts(String scope) {
        Set<String> scopes = words.scopes();
        return scopes != null && scopes.contains(scope);
    }
}
