package tenure.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The account a question is about. */
public record Account(
        String id, @Nullable String partner, @Nullable LocalDate migratedOn, @Nullable LocalDate setUpOn) {

    /** Stands for an account that does not exist. */
    public static final Account NONE = new Account("", null, null, null);
}
