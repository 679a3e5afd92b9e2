package tenure.authoring.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenure.rules.drools.Condition;
import tenure.rules.drools.WrittenRule;

/** One rule in words. What there are no words for is told as it is written. */
final class Wording {

    private static final Pattern BINDING = Pattern.compile("(\\$\\w+) : (.+)");
    private static final Pattern VARIABLE = Pattern.compile("(\\$\\w+)(.*)");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|(-?[0-9][\\w.]*)");

    private final Map<String, Bound> bound = new HashMap<>();
    private final List<Inline> conditions = new ArrayList<>();
    private final List<String> wordless = new ArrayList<>();
    private final Inline conclusion;

    /** What a variable stands for: something of a class. */
    private record Bound(String type, String written) {}

    Wording(WrittenRule rule) {
        rule.conditions().forEach(condition -> conditions.addAll(condition("", condition)));
        String type =
                rule.conditions().isEmpty() ? "" : rule.conditions().get(0).type();
        conclusion = Phrases.ALL
                .conclusion(rule.conclusion(), value -> value(type, value))
                .map(Inline::text)
                .orElseGet(() -> asWritten(rule.conclusion()));
    }

    /** What has to hold, condition by condition. */
    List<Inline> conditions() {
        return conditions;
    }

    Inline conclusion() {
        return conclusion;
    }

    /** What there were no words for. */
    List<String> wordless() {
        return wordless;
    }

    private List<Inline> condition(String type, Condition condition) {
        return switch (condition.kind()) {
            case PATTERN -> pattern(condition);
            case CONSTRAINT -> constraint(type, condition.text());
            case AND -> List.of(joined("", condition.parts(), " and "));
            case OR -> List.of(joined("", condition.parts(), ", or "));
            case NOT -> List.of(joined("it is not so that ", condition.parts(), " and "));
            case EXISTS -> List.of(joined("", condition.parts(), " and "));
            case FORALL, ELSE -> List.of(asWritten(condition.toString()));
        };
    }

    private Inline joined(String opening, List<Condition> parts, String between) {
        List<Inline> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(condition("", part)));
        return between(opening, all, between);
    }

    private static Inline between(String opening, List<Inline> parts, String between) {
        List<Inline> all = new ArrayList<>();
        all.add(Inline.text(opening));
        for (Inline part : parts) {
            if (all.size() > 1) {
                all.add(Inline.text(between));
            }
            all.add(part);
        }
        return Inline.all(all);
    }

    private List<Inline> pattern(Condition pattern) {
        String type = pattern.type();
        String opening = Phrases.ALL.pattern(type);
        if (opening == null) {
            return List.of(asWritten(pattern.toString()));
        }
        List<Inline> parts = new ArrayList<>();
        pattern.parts().forEach(part -> parts.addAll(condition(type, part)));
        if (opening.isEmpty()) {
            return parts;
        }
        return List.of(between(opening + (parts.isEmpty() ? "" : ": "), parts, "; "));
    }

    /** Nothing, when it only gives something a name. */
    private List<Inline> constraint(String type, String written) {
        Matcher binding = BINDING.matcher(written);
        if (binding.matches()) {
            bound.put(binding.group(1), new Bound(type, binding.group(2)));
            return List.of();
        }
        return List.of(words(type, written).map(Inline::text).orElseGet(() -> asWritten(written)));
    }

    private Inline asWritten(String written) {
        wordless.add(written);
        return Inline.code(written);
    }

    private Optional<String> words(String type, String written) {
        for (String joint : List.of("||", "&&")) {
            List<String> parts = Split.at(joint, written);
            if (parts.size() > 1) {
                return all(parts.stream().map(part -> words(type, part)).toList())
                        .map(words -> String.join(joint.equals("||") ? ", or " : " and ", words));
            }
        }
        if (Split.isBracketed(written)) {
            return words(type, written.substring(1, written.length() - 1).strip());
        }
        return Phrases.ALL.condition(type, written, value -> value(type, value));
    }

    private Optional<String> value(String type, String written) {
        List<String> parts = Split.at(",", written);
        if (parts.size() > 1) {
            return all(parts.stream().map(part -> value(type, part)).toList()).map(Split::either);
        }
        Matcher literal = LITERAL.matcher(written);
        if (literal.matches()) {
            return Optional.of(written.startsWith("\"") ? literal.group(1) : written);
        }
        Matcher variable = VARIABLE.matcher(written);
        if (variable.matches()) {
            Bound stands = bound.get(variable.group(1));
            return stands == null ? Optional.empty() : value(stands.type(), stands.written() + variable.group(2));
        }
        return Phrases.ALL.name(type, written, value -> value(type, value));
    }

    private static Optional<List<String>> all(List<Optional<String>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
