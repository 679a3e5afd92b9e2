package tenure.facts;

/**
 * That a word of the pack applies to something: concluded by the rules in {@code definitions.drl}, so that analysts
 * may define words of their own.
 *
 * @param word such as {@code NEW}
 * @param of the id of the service or account it applies to
 */
public record Is(String word, String of) {}
