package tenure.rules.gate;

/** A word, text, number or sign of a rule file, and where it stands. A text is without its quotes. */
record Token(Kind kind, String text, int line, int column) {

    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SIGN
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean opens() {
        return kind == Kind.SIGN && "([{".contains(text);
    }

    boolean closes() {
        return kind == Kind.SIGN && ")]}".contains(text);
    }

    /** A token that is nowhere: what stands before the first and behind the last. */
    static final Token NONE = new Token(Kind.SIGN, " ", 1, 1);

    /** The token at a place of a list; {@link #NONE} beyond its ends. */
    static Token at(java.util.List<Token> tokens, int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }
}
