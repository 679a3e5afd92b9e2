package tenure.authoring.compare;

import java.util.Locale;

/**
 * A file that is different.
 *
 * @param unified the difference line by line, as patches tell it; empty when it is no text
 */
public record FileChange(How how, String path, String unified) {

    /** What became of a file. */
    public enum How {
        ADDED,
        REMOVED,
        CHANGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
