package tenure.authoring.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How something that rules say reads in words.
 *
 * @param shape what it looks like in a rule, holes for values
 * @param holes their names, in order
 * @param say the words, with the same holes
 */
record Phrase(Pattern shape, List<String> holes, String say) {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(:lower)?}");

    /** A value: no comma outside of brackets. */
    private static final String VALUE =
            "(?:[^()\",]|\"[^\"]*\"|\\((?:[^()\"]|\"[^\"]*\"|\\((?:[^()\"]|\"[^\"]*\")*\\))*\\))+";

    /** Some values with commas between them. */
    private static final String VALUES = VALUE + "(?:," + VALUE + ")*";

    static Phrase of(String shape, String say) {
        StringBuilder regex = new StringBuilder();
        List<String> holes = new ArrayList<>();
        int read = 0;
        for (MatchResult hole : HOLE.matcher(shape).results().toList()) {
            String before = shape.substring(read, hole.start());
            regex.append(Pattern.quote(before))
                    .append('(')
                    .append(before.endsWith("in ( ") ? VALUES : VALUE)
                    .append(')');
            holes.add(hole.group(1));
            read = hole.end();
        }
        regex.append(Pattern.quote(shape.substring(read)));
        return new Phrase(Pattern.compile(regex.toString()), holes, say);
    }

    static List<Phrase> all(Map<String, String> phrases) {
        return phrases.entrySet().stream()
                .map(phrase -> of(phrase.getKey(), phrase.getValue()))
                .toList();
    }

    /** The words for it, if it has this shape and there are words for what is in the holes. */
    Optional<String> words(String written, Function<String, Optional<String>> values) {
        Matcher matcher = shape.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        Matcher hole = HOLE.matcher(say);
        while (hole.find()) {
            Optional<String> value =
                    values.apply(matcher.group(holes.indexOf(hole.group(1)) + 1).strip());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            String said = hole.group(2) == null ? value.get() : small(value.get());
            hole.appendReplacement(words, Matcher.quoteReplacement(said));
        }
        return Optional.of(hole.appendTail(words).toString());
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
