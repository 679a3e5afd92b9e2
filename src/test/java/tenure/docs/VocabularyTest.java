package tenure.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tenure.authoring.book.Vocabulary;

/** The words of the handbook and the glossary are the words of the code. */
class VocabularyTest {

    private static final Path CODE = Path.of("src/main/java/tenure");
    private static final Pattern SECTION =
            Pattern.compile("^### (\\w+)\\n(.*?)(?=^##|\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)[^|]*\\|", Pattern.MULTILINE);

    /** Words that engine and tests need and rules do not. */
    private static final Set<String> NOT_FOR_RULES = Set.of("number", "words", "subject", "all");

    @Test
    void the_handbook_tells_every_word_a_rule_may_use_and_no_other() throws ClassNotFoundException {
        List<String> differences = new ArrayList<>();
        int sections = 0;
        for (var section :
                SECTION.matcher(Page.at("docs/rules.md").text()).results().toList()) {
            if (Files.exists(CODE.resolve("facts/" + section.group(1) + ".java"))) {
                Class<?> fact = Class.forName("tenure.facts." + section.group(1));
                Set<String> told = told(section.group(2));
                compare(fact, told, differences);
                sections++;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(sections).as("classes the handbook tells of").isGreaterThan(9);
    }

    private static Set<String> told(String section) {
        return ROW.matcher(section).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void compare(Class<?> fact, Set<String> told, List<String> differences) {
        Set<String> known = words(fact);
        told.stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> differences.add(fact.getSimpleName() + " has no " + word));
        components(fact).stream()
                .filter(word -> !told.contains(word) && !NOT_FOR_RULES.contains(word))
                .forEach(word ->
                        differences.add("docs/rules.md does not tell of " + word + " of " + fact.getSimpleName()));
    }

    private static Set<String> words(Class<?> fact) {
        Set<String> words = new TreeSet<>();
        for (Method method : fact.getDeclaredMethods()) {
            String name = method.getName();
            words.add(name);
            property(name).ifPresent(words::add);
        }
        return words;
    }

    private static Set<String> components(Class<?> fact) {
        if (fact.isRecord()) {
            return Stream.of(fact.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
        }
        return Stream.of(fact.getDeclaredMethods())
                .flatMap(method -> property(method.getName()).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> property(String getter) {
        String name = getter.replaceFirst("^(get|is)(?=[A-Z])", "");
        return name.equals(getter)
                ? Optional.empty()
                : Optional.of(Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }

    @Test
    void the_handbook_has_its_tables_from_the_vocabulary() {
        String handbook = Page.at("docs/rules.md").text();
        assertThat(tables(handbook))
                .as("docs/rules.md and vocabulary.yaml tell the same words")
                .containsAll(Vocabulary.ALL.facts().stream()
                        .map(fact -> "### " + fact.name() + "\n\n"
                                + (fact.about().isEmpty() ? "" : fact.about() + "\n\n")
                                + table("word", "what it is", fact.words()))
                        .toList());
        assertThat(handbook)
                .contains(table("verb", "what it means", Vocabulary.ALL.says()))
                .contains(Vocabulary.ALL.defines().keySet().stream()
                        .map(verb -> "`" + verb + "`")
                        .toList());
        Vocabulary.ALL
                .entities()
                .values()
                .forEach(meaning -> assertThat(handbook).contains("| " + meaning + " |"));
    }

    /** The sections of facts, as they stand. */
    private static List<String> tables(String handbook) {
        return SECTION.matcher(handbook)
                .results()
                .map(section -> section.group().stripTrailing() + "\n")
                .toList();
    }

    private static String table(String first, String second, Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> "| `" + word.getKey() + "` | " + word.getValue() + " |\n")
                .collect(Collectors.joining("", "| " + first + " | " + second + " |\n|---|---|\n", ""));
    }

    @Test
    void the_glossary_has_every_class_that_a_question_is_made_of() throws IOException {
        String glossary = Page.at("docs/glossary.md").text();
        for (String room : List.of("request", "facts")) {
            assertThat(classes(CODE.resolve(room), 1))
                    .as("classes of " + room + " that the glossary does not have")
                    .allMatch(name -> glossary.contains("`" + name + "`"));
        }
    }

    @Test
    void the_glossary_names_classes_that_exist() throws IOException {
        Set<String> classes = classes(CODE, Integer.MAX_VALUE);
        assertThat(Page.at("docs/glossary.md").code())
                .filteredOn(word -> word.matches("([A-Z][a-z]+)+"))
                .isSubsetOf(classes);
    }

    private static Set<String> classes(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
