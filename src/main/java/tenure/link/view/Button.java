package tenure.link.view;

/**
 * An answer that can be given.
 *
 * @param value what is sent as {@code answer}
 */
public record Button(String value, String label, Look look) {

    public Button {
        if (value.isEmpty() || label.isBlank()) {
            throw new IllegalArgumentException("a button needs a value and a label");
        }
    }

    /** What a button is like. */
    public enum Look {
        /** What most people will want. */
        MAIN,
        /** Another thing to do with what is filled in. */
        OTHER,
        /** A no, for which it does not matter what is filled in. */
        DECLINE
    }

    /** The name of the look, as style sheets write it. */
    public String style() {
        return look.name().toLowerCase(java.util.Locale.ROOT);
    }
}
