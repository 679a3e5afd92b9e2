package tenure.link.view;

/**
 * One thing to choose.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint what it means, in a sentence; may be empty
 */
public record Option(String value, String label, String hint) {

    public Option {
        if (value.isEmpty() || label.isBlank()) {
            throw new IllegalArgumentException("an option needs a value and a label");
        }
    }

    public Option(String value, String label) {
        this(value, label, "");
    }
}
