package tenure.doors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of the matrix: the answer about one's own thing, another's and one that does not exist.
 *
 * <p>{@code 200/404=404}: another's is answered with the same bytes as one that does not exist; with {@code 200/200/404}
 * it is not. {@code 403} alone: all three are the same bytes. {@code 200~}: the same status, and bytes that differ with
 * time. {@code yes} and {@code no} are 200 with that decision.
 */
record Expected(String own, String others, String nobodys, Likeness likeness) {

    /** Which answers are the same, byte for byte. */
    enum Likeness {
        ALL,
        OTHERS_AND_NOBODYS,
        NONE
    }

    private static final Pattern CELL = Pattern.compile("(\\w+)(?:(~)|/(\\w+)([=/])(\\w+))?");

    static Expected read(String cell) {
        Matcher parts = CELL.matcher(cell);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no cell of the matrix looks like this: " + cell);
        }
        String own = parts.group(1);
        if (parts.group(3) == null) {
            return new Expected(own, own, own, parts.group(2) == null ? Likeness.ALL : Likeness.NONE);
        }
        Likeness likeness = parts.group(4).equals("=") ? Likeness.OTHERS_AND_NOBODYS : Likeness.NONE;
        return new Expected(own, parts.group(3), parts.group(5), likeness);
    }

    String about(Whose whose) {
        return switch (whose) {
            case OWN -> own;
            case OTHERS -> others;
            case NOBODYS -> nobodys;
        };
    }
}
