package tenure.link.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tenure.json.Problem;

/** What a page asks: fields to fill in and answers to give. */
public record Form(List<Field> fields, List<Button> buttons) {

    static final String ANSWER = "answer";

    public Form {
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
        if (buttons.isEmpty()) {
            throw new IllegalArgumentException("a form without a button");
        }
        if (fields.stream().map(Field::name).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("two fields of one name");
        }
    }

    /** Whether this was sent from a page of another state of things: what it says is hidden is not so any more. */
    public boolean hasMovedOnFrom(Map<String, List<String>> said) {
        return fields.stream()
                .anyMatch(field ->
                        field instanceof Hidden hidden && !hidden.covers(said.getOrDefault(hidden.name(), List.of())));
    }

    /** Everything that is wrong with what was sent. */
    public List<Problem> problems(Map<String, List<String>> said) {
        List<Problem> problems = new ArrayList<>();
        Optional<Button> button = pressed(said);
        if (button.isEmpty()) {
            problems.add(FieldRules.problem(ANSWER, "MISSING", "Press one of the buttons."));
        }
        for (Field field : read(button)) {
            field.problem(said.getOrDefault(field.name(), List.of())).ifPresent(problems::add);
        }
        List<String> known = Stream.concat(Stream.of(ANSWER), fields.stream().map(Field::name))
                .toList();
        new TreeMap<>(said)
                .keySet().stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> problems.add(
                                new Problem("", "UNKNOWN_MEMBER", "Something was sent that is not asked for here.")));
        return problems;
    }

    /** What was sent without any problem. */
    public Submitted submitted(Map<String, List<String>> said) {
        Button button = pressed(said).orElseThrow();
        Map<String, List<String>> values = new TreeMap<>();
        for (Field field : read(Optional.of(button))) {
            values.put(field.name(), List.copyOf(said.getOrDefault(field.name(), List.of())));
        }
        return new Submitted(button.value(), values);
    }

    /** The same form, filled in as it was sent. */
    public Form filled(Map<String, List<String>> said) {
        return new Form(
                fields.stream()
                        .map(field -> field.filled(said.getOrDefault(field.name(), List.of())))
                        .toList(),
                buttons);
    }

    private List<Field> read(Optional<Button> button) {
        boolean declined =
                button.filter(one -> one.look() == Button.Look.DECLINE).isPresent();
        return declined ? List.of() : fields;
    }

    private Optional<Button> pressed(Map<String, List<String>> said) {
        List<String> answers = said.getOrDefault(ANSWER, List.of());
        return buttons.stream()
                .filter(button -> answers.equals(List.of(button.value())))
                .findFirst();
    }
}
