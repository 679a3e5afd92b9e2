package tenure.authoring.compare;

import java.util.Locale;

/**
 * One thing that became of an entry of a YAML file.
 *
 * @param path the names that lead to it: {@code terminationFee.value}, {@code cases[a bar ends].then.outcome}
 * @param from what it said, in one line; empty when it was not there
 * @param to what it says
 */
public record EntryChange(How how, String file, String path, String from, String to) {

    /** What became of an entry. */
    public enum How {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
