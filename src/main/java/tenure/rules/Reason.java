package tenure.rules;

import java.util.Map;

/**
 * Why an answer is not a plain yes.
 *
 * @param stage the place of its stage: a lower one hides all later ones
 * @param stageName such as {@code entitlement}
 * @param place the place within all reasons, which is the order of output
 * @param alone whether it hides the other reasons of its stage
 * @param explained how much an explanation may say beside it
 * @param texts what it says to each audience
 */
public record Reason(
        String code,
        int stage,
        String stageName,
        int place,
        boolean alone,
        Explained explained,
        Map<String, String> texts,
        String source) {

    /** The audience told when the asker is of no known kind. */
    private static final String ANYBODY = "customer";

    /** What it says to an asker of this type. */
    public String textFor(String asker) {
        String text = texts.get(asker);
        return text == null ? texts.getOrDefault(ANYBODY, "") : text;
    }

    /** How much an explanation may say beside a reason. */
    public enum Explained {
        /** Its text alone. */
        REASONS,
        /** To partners its text and what lifts it; to others everything. */
        PARTIAL,
        /** Everything. */
        FULL
    }
}
