package tenure.rules.pack;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenure.facts.ActionEntry;
import tenure.facts.Catalogue;
import tenure.facts.ControlEntry;
import tenure.facts.Level;
import tenure.facts.NeededProperty;
import tenure.facts.Parameter;
import tenure.facts.ProductEntry;
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.written.RuleFiles;
import tenure.rules.written.WordKind;
import tenure.rules.written.WordUse;

/** The words of a pack by kind. A kind it does not tell is not known, and any word of it will do. */
public final class PackWords {

    private static final Map<String, WordKind> UNITS = Map.of(
            "days", WordKind.DAYS,
            "amount", WordKind.AMOUNT,
            "number", WordKind.NUMBER,
            "percent", WordKind.PERCENT,
            "date", WordKind.DATE);

    /** Where the forms of scenarios list the words of a kind. */
    private static final Map<WordKind, List<String>> FORMS = Map.ofEntries(
            entry(WordKind.ROLE, List.of("user", "role")),
            entry(WordKind.SCOPE, List.of("grant", "scopes")),
            entry(WordKind.STATUS, List.of("service", "status")),
            entry(WordKind.FAMILY, List.of("service", "tariffFamily")),
            entry(WordKind.REQUEST_STATUS, List.of("request", "status")),
            entry(WordKind.ORDER_STATUS, List.of("order", "status")),
            entry(WordKind.PLAN_TYPE, List.of("plan", "type")),
            entry(WordKind.VISIBILITY, List.of("plan", "visibility")),
            entry(WordKind.MENU_ITEM, List.of("portal", "menu")),
            entry(WordKind.PLAN_MODE, List.of("planChange", "INTERNET")),
            entry(WordKind.BILLING, List.of("service", "billing")),
            entry(WordKind.REFUND, List.of("recurring", "refund")),
            entry(WordKind.INVOICE, List.of("recurring", "invoice")));

    private final Map<WordKind, Set<String>> known = new EnumMap<>(WordKind.class);

    /** Adds the words of a kind; none when there are none, as in a file that is missing. */
    PackWords with(WordKind kind, Collection<String> words) {
        Set<String> all = words.stream().filter(word -> !word.isEmpty()).collect(Collectors.toSet());
        if (!all.isEmpty()) {
            known.put(kind, all);
        }
        return this;
    }

    /** Adds all the words there are of a kind, be they none. */
    PackWords withAll(WordKind kind, Collection<String> words) {
        known.put(kind, Set.copyOf(words));
        return this;
    }

    /** Adds the words of the tables. */
    PackWords with(Catalogue catalogue) {
        Collection<ActionEntry> actions = catalogue.actions().values();
        Collection<ControlEntry> controls = catalogue.controls().values();
        Collection<ProductEntry> products = catalogue.products().values();
        with(WordKind.ACTION, catalogue.actions().keySet());
        with(WordKind.VERB, words(actions, ActionEntry::verb));
        with(WordKind.ACTION_CLASS, words(actions, ActionEntry::actionClass));
        with(
                WordKind.PROPERTY,
                actions.stream()
                        .flatMap(action -> Stream.concat(action.needs().stream(), action.accepts().stream()))
                        .map(NeededProperty::name)
                        .toList());
        with(WordKind.FEATURE, catalogue.features().keySet());
        with(WordKind.FEATURE_SCOPE, catalogue.features().isEmpty() ? Set.of() : Set.of("SERVICE", "ACCOUNT"));
        with(WordKind.CONTROL, catalogue.controls().keySet());
        with(WordKind.CONTROL_KIND, words(controls, ControlEntry::kind));
        with(WordKind.PRODUCT, catalogue.products().keySet());
        with(WordKind.PRODUCT_KIND, words(products, ProductEntry::kind));
        with(WordKind.SOLD_WHEN, words(products, ProductEntry::soldWhen));
        with(WordKind.LEVEL, catalogue.levels().keySet());
        catalogue.levels().values().stream()
                .map(Level::values)
                .findFirst()
                .ifPresent(columns -> with(WordKind.LEVEL_COLUMN, columns.keySet()));
        return this;
    }

    private static <T> List<String> words(Collection<T> rows, Function<T, String> word) {
        return rows.stream().map(word).toList();
    }

    /** Adds the parameters, each by its unit. */
    PackWords with(Map<String, Parameter> parameters) {
        if (!parameters.isEmpty()) {
            UNITS.forEach((unit, kind) -> known.put(
                    kind,
                    parameters.values().stream()
                            .filter(parameter -> parameter.unit().equals(unit))
                            .map(Parameter::name)
                            .collect(Collectors.toSet())));
            with(WordKind.WORDING, parameters.keySet());
        }
        return this;
    }

    /** Adds the words that scenarios may be given. */
    PackWords withForms(@Nullable Yaml given) {
        if (given == null) {
            return this;
        }
        Yaml forms = given.members().getOrDefault("forms", given);
        FORMS.forEach((kind, place) -> {
            Yaml form = forms.members().get(place.get(0));
            Yaml member = form == null ? null : form.members().get(place.get(1));
            with(kind, member == null ? List.of() : member.list("oneOf"));
        });
        return this;
    }

    /** Notes the words of rules that the pack does not have. */
    void check(RuleFiles rules, List<Problem> problems) {
        Set<String> said = new HashSet<>();
        rules.words().stream().filter(WordUse::says).map(WordUse::word).forEach(said::add);
        boolean defined = rules.rules().stream()
                .allMatch(rule -> rule.sound() || !rule.says().isEmpty());
        for (WordUse use : rules.words()) {
            Set<String> words = use.kind() == WordKind.SAID && defined ? said : known.get(use.kind());
            if (words != null && !words.contains(use.word())) {
                problems.add(unknown(use, words));
            }
        }
    }

    private Problem unknown(WordUse use, Set<String> words) {
        List<String> candidates = new ArrayList<>(words);
        Set<String> all = known.getOrDefault(WordKind.WORDING, Set.of());
        boolean otherUnit = use.kind().code().equals("parameter") && all.contains(use.word());
        String message = otherUnit
                ? "`" + use.word() + "` is no " + use.kind().word()
                : "there is no " + use.kind().word() + " `" + use.word() + "`";
        return new Problem(
                        use.file(),
                        use.line(),
                        use.column(),
                        use.rule(),
                        "unknown-" + use.kind().code(),
                        message)
                .hinting(Nearest.hint(use.word(), candidates));
    }
}
