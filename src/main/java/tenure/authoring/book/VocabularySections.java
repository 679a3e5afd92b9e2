package tenure.authoring.book;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tenure.authoring.book.Vocabulary.FactMeaning;
import tenure.rules.RuleAt;
import tenure.rules.drools.WrittenRule;

/** The sections of the reference that every pack has alike: what rules look at, and what they say. */
final class VocabularySections {

    private static final int MOST_RULES = 6;

    private final Page page;
    private final List<WrittenRule> rules;
    private final FactUses uses;

    VocabularySections(Page page, List<WrittenRule> rules) {
        this.page = page;
        this.rules = rules;
        this.uses = FactUses.in(rules);
    }

    void ofAccounts() {
        page.heading(2, "What a rule looks at");
        Vocabulary.ALL.facts().forEach(this::fact);
        verbs("What a rule says", Vocabulary.ALL.says());
        verbs("What a definition says", Vocabulary.ALL.defines());
    }

    void ofEntities() {
        page.heading(2, "What a rule looks at");
        page.table(
                List.of("word", "what it is"),
                Vocabulary.ALL.entities().entrySet().stream()
                        .map(word -> List.of(Inline.code(word.getKey()), Inline.markdown(word.getValue())))
                        .toList());
        verbs("What a rule says", Vocabulary.ALL.says());
    }

    private void fact(FactMeaning fact) {
        page.heading(3, fact.name());
        if (!fact.about().isEmpty()) {
            page.paragraph(Inline.markdown(fact.about()));
        }
        List<List<Inline>> rows = new ArrayList<>();
        fact.words().forEach((word, meaning) -> {
            Optional<Class<?>> type = FactTypes.fact(fact.name());
            String name = name(word);
            Optional<Method> method = type.flatMap(known -> FactTypes.word(known, name));
            rows.add(List.of(
                    Inline.code(word),
                    type(method.map(FactTypes::told).orElse("")),
                    Inline.markdown(meaning),
                    rules(type.map(known -> uses.of(known, name)).orElse(Set.of()))));
        });
        page.table(List.of("word", "type", "what it is", "used in"), rows);
    }

    /** A type that is a fact leads to it. */
    private static Inline type(String told) {
        String name = told.replaceAll("^list of | or none$", "");
        return Vocabulary.ALL.facts().stream().anyMatch(fact -> fact.name().equals(name))
                ? Inline.all(
                        Inline.text(told.substring(0, told.indexOf(name))),
                        Inline.toHeading(name),
                        Inline.text(told.substring(told.indexOf(name) + name.length())))
                : Inline.text(told);
    }

    private static String name(String word) {
        int bracket = word.indexOf('(');
        return bracket < 0 ? word : word.substring(0, bracket);
    }

    private void verbs(String title, Map<String, String> verbs) {
        page.heading(2, title);
        List<List<Inline>> rows = new ArrayList<>();
        verbs.forEach((verb, meaning) -> {
            String said = name(verb) + "(";
            List<RuleAt> saying = rules.stream()
                    .filter(rule -> rule.conclusion().startsWith(said))
                    .map(WrittenRule::at)
                    .toList();
            rows.add(List.of(Inline.code(verb), Inline.markdown(meaning), rules(saying)));
        });
        page.table(List.of("verb", "what it means", "said in"), rows);
    }

    private static Inline rules(Collection<RuleAt> rules) {
        return Inline.listed(
                rules.stream()
                        .map(rule -> Inline.code(rule.file() + ":" + rule.line()))
                        .toList(),
                MOST_RULES);
    }
}
