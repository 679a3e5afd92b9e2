package tenure.rules.written;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule as it is written.
 *
 * @param line of its first word, 1 for the first line
 * @param column of its first word, 1 for the first character
 * @param start offset of its first word in the file
 * @param end offset after its last word
 * @param sound whether nothing is wrong with it that reading tells
 * @param sources the ids of the requirements that the comment above cites
 * @param says the verbs of its {@code then}
 * @param about the words that the question it looks at must have, of each kind it asks for; a kind it leaves open is
 *     not among them
 */
public record WrittenRule(
        String name,
        String file,
        int line,
        int column,
        int start,
        int end,
        boolean sound,
        List<String> sources,
        List<String> says,
        Map<WordKind, Set<String>> about) {}
