package tenure.rules.gate;

/** What no file of a pack may hold: characters that nobody sees, or that make a line look like another. */
final class Characters {

    private Characters() {}

    static void check(String text, int longest, Refusals refusals) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == '\n') {
                line++;
                column = 1;
                continue;
            }
            if (column == longest + 1) {
                refusals.add(
                        line,
                        column,
                        "unsafe-length",
                        "this line is longer than " + longest + " characters",
                        "break it into several");
            }
            boolean lineEnd = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (!lineEnd && hidden(character)) {
                refusals.add(
                        line,
                        column,
                        "unsafe-character",
                        "here is a character that cannot be seen (U+%04X)".formatted(character),
                        "type the line anew, in a plain text editor");
            }
            column++;
        }
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
