package tenure.rules.written;

/**
 * A word in quotes that a rule uses, where it is known what it must name.
 *
 * @param says whether the rule itself gives the word its meaning
 */
public record WordUse(WordKind kind, String word, boolean says, String file, int line, int column, String rule) {}
