package tenure.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tenure.facts.ActionEntry;
import tenure.facts.Catalogue;
import tenure.facts.NeededProperty;
import tenure.request.Action;
import tenure.rules.Edition;
import tenure.rules.PageLayout.Cap;
import tenure.rules.PageLayout.Part;

/**
 * All that can be asked about a resource: every action for its type, with every control, product and level it could be
 * about. An action that needs something no table lists is not asked about: for plans and days see
 * {@link PlanQuestions}.
 */
final class PageQuestions {

    /** The properties that name an item of a part. */
    private static final Map<String, Part> NAMING = Map.of("control", Part.CONTROLS, "product", Part.BOLT_ONS);
    /** Stands for any amount: answers tell whether an amount may be set, not which. */
    private static final String AMOUNT = "0.00";

    private final Catalogue catalogue;
    private final Map<Cap, String> caps;

    PageQuestions(Edition edition) {
        this.catalogue = edition.catalogue();
        this.caps = edition.page().caps();
    }

    /** The questions about a resource of this type, in the order of the tables. */
    List<PageQuestion> about(String type) {
        return catalogue.actions().values().stream()
                .filter(action -> action.on().contains(type))
                .flatMap(action -> of(action, type))
                .toList();
    }

    private Stream<PageQuestion> of(ActionEntry action, String type) {
        List<Map<String, String>> choices = List.of(Map.of());
        for (NeededProperty needed : action.needs()) {
            choices = combined(choices, needed.name(), values(action, needed));
        }
        return choices.stream().map(choice -> question(action, choice, type));
    }

    private static List<Map<String, String>> combined(
            List<Map<String, String>> choices, String property, Collection<String> values) {
        List<Map<String, String>> combined = new ArrayList<>();
        for (Map<String, String> choice : choices) {
            for (String value : values) {
                Map<String, String> more = new LinkedHashMap<>(choice);
                more.put(property, value);
                combined.add(more);
            }
        }
        return combined;
    }

    private Collection<String> values(ActionEntry action, NeededProperty needed) {
        Stream<String> values = switch (needed.form()) {
            case LEVEL -> catalogue.levels().keySet().stream();
            case DECIMAL -> Stream.of(AMOUNT);
            case PLAN, DATE -> Stream.empty();
            case TEXT -> named(action, needed.name());
        };
        return Stream.concat(values, needed.words().stream().sorted()).toList();
    }

    private Stream<String> named(ActionEntry action, String property) {
        Part part = NAMING.get(property);
        if (part == Part.CONTROLS) {
            return catalogue.controls().values().stream()
                    .filter(control -> action.takes().contains(control.kind()))
                    .map(control -> control.name());
        }
        if (part == Part.BOLT_ONS) {
            return catalogue.products().values().stream()
                    .filter(product -> action.takes().contains(product.kind()))
                    .map(product -> product.name());
        }
        return Stream.empty();
    }

    private PageQuestion question(ActionEntry action, Map<String, String> properties, String type) {
        Action asked = new Action(action.name(), new LinkedHashMap<>(properties));
        for (Map.Entry<String, Part> naming : NAMING.entrySet()) {
            String item = properties.get(naming.getKey());
            if (item != null && naming.getValue().on().contains(type)) {
                Map<String, String> choice = new LinkedHashMap<>(properties);
                choice.remove(naming.getKey());
                return new PageQuestion(asked, naming.getValue(), item, choice);
            }
        }
        return caps.entrySet().stream()
                .filter(cap ->
                        cap.getValue().equals(action.noun()) && Part.CAPS.on().contains(type))
                .findFirst()
                .map(cap -> new PageQuestion(asked, Part.CAPS, cap.getKey().word(), properties))
                .orElseGet(() -> new PageQuestion(asked, null, "", properties));
    }
}
