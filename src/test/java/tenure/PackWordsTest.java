package tenure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tenure.authoring.scenario.ShippedPack;
import tenure.rules.Edition;

/** Java knows no feature, package, control, product, reason or duty by name: those are the analysts' words. */
class PackWordsTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]+");

    /** Words that documents of an import have too, whatever the pack. */
    private static final Map<String, String> NOT_OF_THE_PACK_ALONE = Map.of(
            "LOCATION", "a scope of Third Party Access",
            "UNKNOWN_CONTROL", "the code of a problem with an import",
            "UNKNOWN_PRODUCT", "the code of a problem with an import",
            "UNKNOWN_ACTION", "the code of a problem with an import");

    @Test
    void noWordOfThePackStandsInJava() throws IOException {
        Set<String> words = words(ShippedPack.MY_PLAN.edition());
        words.removeAll(NOT_OF_THE_PACK_ALONE.keySet());
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                literals(Files.readString(file)).stream()
                        .filter(words::contains)
                        .forEach(word -> found.add(word + " in " + MAIN.relativize(file)));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void wordsInLiteralsAreFound() {
        assertThat(literals("/* \"GOLD\" */ // \"GOLD\"\n a(\"GOLD\"); b(\"is \\\"BAR_INTL\\\" set\");\n// \"GOLD\"\n"))
                .contains("GOLD", "BAR_INTL")
                .hasSize(3);
        assertThat(words(ShippedPack.MY_PLAN.edition()))
                .contains("GOLD", "BAR_INTL", "PACKAGE_TOO_LOW", "NOTIFY_CUSTOMER");
    }

    private static Set<String> words(Edition edition) {
        Set<String> words = new TreeSet<>(edition.reasons().keySet());
        words.addAll(edition.obligations());
        words.addAll(edition.sources());
        words.addAll(edition.catalogue().levels().keySet());
        words.addAll(edition.catalogue().features().keySet());
        words.addAll(edition.catalogue().controls().keySet());
        words.addAll(edition.catalogue().products().keySet());
        return words;
    }

    private static List<String> literals(String java) {
        List<String> words = new ArrayList<>();
        Matcher literal = LITERAL.matcher(COMMENT.matcher(java).replaceAll(""));
        while (literal.find()) {
            Matcher word = WORD.matcher(literal.group(1));
            while (word.find()) {
                words.add(word.group());
            }
        }
        return words;
    }
}
