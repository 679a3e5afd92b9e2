package tenure.rules.drools;

/**
 * A word or sign of a rule file.
 *
 * @param text as it is written
 * @param line 1 for the first line
 * @param breaks how many line breaks stand between it and what precedes it
 * @param start where it begins in the text
 */
public record DrlToken(Kind kind, String text, int line, int breaks, int start) {

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        COMMENT
    }

    /** Whether it is this sign or word. */
    public boolean is(String wanted) {
        return kind != Kind.TEXT && kind != Kind.COMMENT && text.equals(wanted);
    }

    public boolean isComment() {
        return kind == Kind.COMMENT;
    }

    /** Where it ends in the text. */
    public int end() {
        return start + text.length();
    }
}
