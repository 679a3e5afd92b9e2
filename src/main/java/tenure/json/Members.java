package tenure.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of a body, read one by one; what is wrong with them is gathered, and told all at once. Null is absent. */
public final class Members {

    private static final int BAD_REQUEST = 400;
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,27}(\\.[0-9]{1,2})?");

    private final JsonNode object;
    private final Pointer place;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>();

    private Members(JsonNode object, Pointer place, List<Problem> problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
    }

    /** The members of a body, which may be left out. */
    public static Members of(byte @Nullable [] body) {
        JsonNode json =
                body == null || body.length == 0 ? JsonNodeFactory.instance.objectNode() : StrictJson.read(body);
        if (!json.isObject()) {
            throw new RequestRefused(BAD_REQUEST, "The body has to be an object.");
        }
        return new Members(json, Pointer.ROOT, new ArrayList<>());
    }

    /** The members of an object that stands at that place of a body. */
    public static Members of(ObjectNode object, String place) {
        return new Members(object, Pointer.ROOT.member(place), new ArrayList<>());
    }

    /** Whether the member is there. */
    public boolean has(String member) {
        asked.add(member);
        return object.hasNonNull(member);
    }

    /** A text; empty when it is absent or wrong. */
    public String text(String member) {
        return secret(member).strip();
    }

    /** A text as it was sent, with blanks around it, such as a password; empty when it is absent or wrong. */
    public String secret(String member) {
        if (!has(member)) {
            return "";
        }
        JsonNode value = object.get(member);
        if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
            wrong(member, "a text of at most " + LONGEST_TEXT + " characters");
            return "";
        }
        return value.textValue();
    }

    /** A text that must be there; empty when it is not. */
    public String needed(String member) {
        String text = text(member);
        if (text.isEmpty() && problems.stream().noneMatch(one -> one.pointer().equals(at(member)))) {
            problems.add(new Problem(at(member), "MISSING", member + " is missing"));
        }
        return text;
    }

    /** What a text means; null when it is absent or wrong. */
    public <T> @Nullable T read(String member, Function<String, @Nullable T> form, String what) {
        String text = text(member);
        T value = text.isEmpty() ? null : form.apply(text);
        if (value == null && !text.isEmpty()) {
            wrong(member, what);
        }
        return value;
    }

    /** An amount of money; null when it is absent or wrong. */
    public @Nullable BigDecimal amount(String member) {
        return read(
                member,
                text -> AMOUNT.matcher(text).matches() ? new BigDecimal(text) : null,
                "an amount such as 30.00, as text");
    }

    /** True or false; false when it is absent or wrong. */
    public boolean flag(String member) {
        if (has(member) && !object.get(member).isBoolean()) {
            wrong(member, "true or false");
        }
        return object.path(member).asBoolean();
    }

    /** The texts of a list; none when it is absent or wrong. */
    public List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        if (has(member)) {
            JsonNode list = object.get(member);
            list.forEach(item -> texts.add(item.asText()));
            boolean right = list.isArray();
            for (JsonNode item : list) {
                right &= item.isTextual();
            }
            if (!right) {
                wrong(member, "a list of texts");
                return List.of();
            }
        }
        return texts;
    }

    /** An object within, whose members are read in turn; without members when it is absent or wrong. */
    public Members object(String member) {
        JsonNode value = JsonNodeFactory.instance.objectNode();
        if (has(member)) {
            if (object.get(member).isObject()) {
                value = object.get(member);
            } else {
                wrong(member, "an object");
            }
        }
        return new Members(value, place.member(member), problems);
    }

    /** True or false; null when it is absent or wrong. */
    public @Nullable Boolean truth(String member) {
        boolean truth = flag(member);
        return object.path(member).isBoolean() ? truth : null;
    }

    /** One of these words; empty when it is absent or another. */
    public String word(String member, Collection<String> words) {
        String text = text(member);
        if (text.isEmpty() || words.contains(text)) {
            return text;
        }
        wrong(member, "one of " + String.join(", ", words));
        return "";
    }

    /** The objects of a list, whose members are read in turn; none when it is absent or wrong. */
    public List<Members> objects(String member) {
        List<Members> objects = new ArrayList<>();
        if (!has(member)) {
            return objects;
        }
        JsonNode list = object.get(member);
        if (!list.isArray()) {
            wrong(member, "a list of objects");
            return objects;
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isObject()) {
                objects.add(new Members(list.get(i), place.member(member).item(i), problems));
            } else {
                wrong(member, i, "an object");
            }
        }
        return objects;
    }

    /** All of it, as it is. */
    public JsonNode asIs() {
        return object;
    }

    /** Notes that a member is wrong. */
    public void wrong(String member, String what) {
        problems.add(new Problem(at(member), "MALFORMED", "this has to be " + what));
    }

    /** Notes members that nobody asked for: a word that is misspelt must not count as not said. */
    public void noOthers() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problems.add(new Problem(at(name), "UNKNOWN_MEMBER", "no member is called " + name));
            }
        });
    }

    /** Notes an item of a list that is wrong. */
    public void wrong(String member, int item, String what) {
        problems.add(new Problem(place.member(member).item(item).toString(), "MALFORMED", "this has to be " + what));
    }

    /** All that is wrong, members that nobody asked for included. */
    public List<Problem> problems() {
        noOthers();
        return List.copyOf(problems);
    }

    /** Refuses the request when anything was wrong. */
    public void check() {
        noOthers();
        if (!problems.isEmpty()) {
            throw new RequestRefused(BAD_REQUEST, "The body is not right.", problems);
        }
    }

    private String at(String member) {
        return place.member(member).toString();
    }
}
