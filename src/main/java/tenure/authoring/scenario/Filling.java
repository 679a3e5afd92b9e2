package tenure.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.Catalogue;
import tenure.facts.Questions;
import tenure.json.TimeText;
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/** Makes whole objects of what a scenario says of them, and notes what no object of that form can be. */
final class Filling {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PLACE = "#";

    private final Forms forms;
    private final Catalogue catalogue;
    private final List<Problem> problems;

    Filling(Forms forms, Catalogue catalogue, List<Problem> problems) {
        this.forms = forms;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /**
     * The object of that form.
     *
     * @param said what the scenario says of it: an object, or its first member alone
     * @param place in its list, 1 for the first
     */
    ObjectNode object(String form, Yaml said, int place) {
        Map<String, Member> members = forms.members(form);
        Map<String, Yaml> named = said.members();
        if (said.kind() == Yaml.Kind.OBJECT) {
            said.only(members.keySet(), problems);
        } else {
            named = Map.of(members.keySet().stream().findFirst().orElse(""), said);
        }
        ObjectNode object = JSON.objectNode();
        for (Member member : members.values()) {
            Yaml value = named.get(member.name());
            JsonNode filled = value == null ? usual(member, object, place) : value(member, value);
            if (filled != null) {
                object.set(member.name(), filled);
            } else if (member.needed()) {
                problems.add((value == null ? said : value).problem("missing", form + " needs " + member.name()));
            }
        }
        return object;
    }

    private @Nullable JsonNode usual(Member member, ObjectNode object, int place) {
        JsonNode beside = object.path(member.with());
        if (!member.with().isEmpty() && (beside.isMissingNode() || beside.equals(BooleanNode.FALSE))) {
            return null;
        }
        JsonNode value = value(member, member.value());
        return value != null && value.isTextual()
                ? TextNode.valueOf(value.textValue().replace(PLACE, String.valueOf(place)))
                : value;
    }

    private @Nullable JsonNode value(Member member, Yaml said) {
        if (said.kind() == Yaml.Kind.NOTHING) {
            return null;
        }
        return switch (member.kind()) {
            case JSON -> said.json();
            case FORM -> object(member.of(), said, 1);
            case LIST -> list(member, said);
            case FLAG -> flag(member, said);
            case TEXTS -> texts(member, said);
            case TEXT, DATE, INSTANT, AMOUNT, LEVELS, CONTROLS, PRODUCTS, ACTIONS -> text(member, said);
        };
    }

    private ArrayNode list(Member member, Yaml said) {
        ArrayNode list = JSON.arrayNode();
        for (Yaml item : items(said)) {
            list.add(object(member.of(), item, list.size() + 1));
        }
        return list;
    }

    private ArrayNode texts(Member member, Yaml said) {
        ArrayNode list = JSON.arrayNode();
        items(said).forEach(item -> list.add(text(member, item)));
        return list;
    }

    /** A lone value stands for a list of it alone. */
    private static List<Yaml> items(Yaml said) {
        return said.kind() == Yaml.Kind.LIST ? said.items() : List.of(said);
    }

    private BooleanNode flag(Member member, Yaml said) {
        if (said.kind() != Yaml.Kind.TRUTH) {
            misfit(member, said);
        }
        return BooleanNode.valueOf("true".equals(said.text()));
    }

    private TextNode text(Member member, Yaml said) {
        String text = said.text();
        if (text == null || !fits(member, text)) {
            misfit(member, said);
        }
        return TextNode.valueOf(text == null ? "" : text);
    }

    private void misfit(Member member, Yaml said) {
        problems.add(said.problem("value", member.name() + ": " + said.json() + " is " + member.contrary())
                .hinting(Nearest.hint(said.text() == null ? "" : said.text(), known(member))));
    }

    private Collection<String> known(Member member) {
        return switch (member.kind()) {
            case LEVELS -> catalogue.levels().keySet();
            case CONTROLS -> catalogue.controls().keySet();
            case PRODUCTS -> catalogue.products().keySet();
            case ACTIONS -> catalogue.actions().keySet();
            default -> member.oneOf();
        };
    }

    /** A table that cannot be read has any word. */
    private static boolean has(Map<String, ?> table, String word) {
        return table.isEmpty() || table.containsKey(word);
    }

    private boolean fits(Member member, String text) {
        return member.oneOf().contains(text)
                || switch (member.kind()) {
                    case TEXT, TEXTS -> member.oneOf().isEmpty();
                    case DATE -> TimeText.date(text) != null;
                    case INSTANT -> TimeText.instant(text) != null;
                    case AMOUNT -> Questions.isDecimal(text);
                    case LEVELS -> has(catalogue.levels(), text);
                    case CONTROLS -> has(catalogue.controls(), text);
                    case PRODUCTS -> has(catalogue.products(), text);
                    case ACTIONS -> has(catalogue.actions(), text);
                    case FLAG, JSON, FORM, LIST -> true;
                };
    }
}
