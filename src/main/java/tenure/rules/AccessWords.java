package tenure.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Third Party Access in words, as {@code access.yaml} says it.
 *
 * @param scopes the parts of a grant, in the order they are shown
 * @param closed what no grant opens, in words
 * @param texts the texts a grant refers to
 * @param notes the notes on the contact card, by what they are about
 */
public record AccessWords(List<Scope> scopes, List<String> closed, List<Text> texts, Map<String, Note> notes) {

    /** A pack that has nothing to say of it. */
    public static final AccessWords NONE = new AccessWords(List.of(), List.of(), List.of(), Map.of());

    public AccessWords {
        scopes = List.copyOf(scopes);
        closed = List.copyOf(closed);
        texts = List.copyOf(texts);
        notes = Map.copyOf(notes);
    }

    /**
     * A part of a grant.
     *
     * @param scope as the table of actions has it
     * @param name for people
     * @param meaning what it lets the partner do, as the end of a sentence
     */
    public record Scope(String scope, String name, String meaning) {}

    /**
     * A text a grant refers to.
     *
     * @param text the name of the property and the member that hold its version
     * @param title for people
     * @param version the parameter that says which version is in force
     */
    public record Text(String text, String title, String version) {}

    /**
     * A note.
     *
     * @param style how the card shows it
     * @param text what it says; names in braces stand for values
     */
    public record Note(String style, String text) {

        /** What it says of these values. */
        public String saying(Map<String, String> values) {
            String said = text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                said = said.replace("{" + value.getKey() + "}", value.getValue());
            }
            return said;
        }
    }

    /** The parts of these scopes; all parts when one of them stands for every other. */
    public List<Scope> named(List<String> wanted, String every) {
        List<Scope> named = new ArrayList<>();
        for (Scope scope : scopes) {
            if (wanted.contains(every) || wanted.contains(scope.scope())) {
                named.add(scope);
            }
        }
        return named;
    }
}
