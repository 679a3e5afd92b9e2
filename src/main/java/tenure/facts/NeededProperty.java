package tenure.facts;

import java.util.Set;

/**
 * A property an action needs, or may have: its name, the form its value must have, and words accepted beside that form.
 */
public record NeededProperty(String name, Form form, Set<String> words) {

    /** The forms a property can have. */
    public enum Form {
        TEXT,
        DECIMAL,
        LEVEL,
        /** The id of a plan, whether there is one or not. */
        PLAN,
        DATE
    }
}
