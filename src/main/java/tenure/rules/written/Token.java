package tenure.rules.written;

/** A word, number, text or sign of a rule file, and where it stands: offsets, the end is that after it. */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NAME,
        /** In quotes, which {@code text} has not. */
        TEXT,
        /** A quote that is not closed on its line. */
        OPEN_TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String word) {
        return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
    }
}
