package tenure.rules.written;

/**
 * A rule as it stands in its file: offsets of its first word and of the end of its last, of its name and of its parts.
 *
 * @param whenAt offset of the word, or -1 when it is missing
 * @param thenAt offset of the word, or -1 when it is missing
 */
record Written(String name, int start, int end, int nameAt, int whenAt, int thenAt, boolean sound) {}
