package tenure.account.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tenure.json.Pointer;

/** One object of a document while it is checked: hands out its members, and notes what is wrong with them. */
final class Part {

    private static final int SHOWN = 80;

    private final JsonNode object;
    private final Pointer place;
    private final Problems problems;

    private Part(JsonNode object, Pointer place, Problems problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
    }

    /** Hands the part on if it is an object; it may have these members and no other. */
    static void check(JsonNode node, Pointer place, Problems problems, Set<String> members, Consumer<Part> check) {
        if (!node.isObject()) {
            problems.add(place, "WRONG_TYPE", "an object belongs here");
            return;
        }
        for (var member : node.properties()) {
            if (!members.contains(member.getKey())) {
                problems.add(
                        place.member(member.getKey()),
                        "UNKNOWN_MEMBER",
                        "no member is called " + shown(member.getKey()));
            }
        }
        check.accept(new Part(node, place, problems));
    }

    JsonNode object() {
        return object;
    }

    Pointer place() {
        return place;
    }

    Problems problems() {
        return problems;
    }

    boolean has(String member) {
        return object.hasNonNull(member);
    }

    void note(String member, String code, String message) {
        problems.add(place.member(member), code, message);
    }

    /** A text without which the object makes no sense; null when there is something wrong with it, which is noted. */
    <T> @Nullable T needed(String member, Form<T> form) {
        if (!has(member)) {
            missing(member);
            return null;
        }
        return optional(member, form);
    }

    /** A text that may be missing; null when it is, or when there is something wrong with it, which is noted. */
    <T> @Nullable T optional(String member, Form<T> form) {
        return has(member) ? read(object.get(member), place.member(member), form) : null;
    }

    /** True or false; false when it is missing. */
    boolean flag(String member) {
        if (has(member) && !object.get(member).isBoolean()) {
            note(member, "WRONG_TYPE", "true or false belongs here");
        }
        return object.path(member).asBoolean();
    }

    /** A whole number that may be missing, and no smaller than that. */
    void whole(String member, int least) {
        whole(member, least, Integer.MAX_VALUE);
    }

    /** A whole number that may be missing, from one to the other. */
    void whole(String member, int least, int most) {
        JsonNode number = object.path(member);
        if (has(member)
                && !(number.isIntegralNumber()
                        && number.canConvertToInt()
                        && number.intValue() >= least
                        && number.intValue() <= most)) {
            String range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
            note(member, "BAD_NUMBER", "a whole number belongs here, " + range);
        }
    }

    /** An object that is kept as it is. */
    void anything(String member) {
        if (has(member) && !object.get(member).isObject()) {
            note(member, "WRONG_TYPE", "an object belongs here");
        }
    }

    /** Notes when an object or list is missing. */
    void mustHave(String member) {
        if (!has(member)) {
            missing(member);
        }
    }

    /** An object that may be missing. */
    void part(String member, Set<String> members, Consumer<Part> check) {
        if (has(member)) {
            check(object.get(member), place.member(member), problems, members, check);
        }
    }

    /** The objects of a list that may be missing. */
    void each(String member, Set<String> members, Consumer<Part> check) {
        items(member, (item, at) -> check(item, at, problems, members, check));
    }

    /** The texts of a list that may be missing. */
    <T> void eachText(String member, Form<T> form, Consumer<T> check) {
        eachItem(member, form, (text, at) -> check.accept(text));
    }

    /** The texts of a list that may be missing, each with its place. */
    <T> void eachItem(String member, Form<T> form, BiConsumer<T, Pointer> check) {
        items(member, (item, at) -> {
            T text = read(item, at, form);
            if (text != null) {
                check.accept(text, at);
            }
        });
    }

    /** Notes when a list has nothing in it. */
    void notEmpty(String member) {
        if (object.path(member).isArray() && object.path(member).isEmpty()) {
            note(member, "EMPTY_LIST", "at least one belongs here");
        }
    }

    private void items(String member, BiConsumer<JsonNode, Pointer> check) {
        if (!has(member)) {
            return;
        }
        JsonNode list = object.get(member);
        if (!list.isArray()) {
            note(member, "WRONG_TYPE", "a list belongs here");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            check.accept(list.get(i), place.member(member).item(i));
        }
    }

    private <T> @Nullable T read(JsonNode node, Pointer at, Form<T> form) {
        if (!node.isTextual()) {
            problems.add(at, "WRONG_TYPE", "this should be " + form.what() + ", as text");
            return null;
        }
        T value = form.reader().read(node.textValue());
        if (value == null) {
            problems.add(at, form.code(), shown(node.textValue()) + " is not " + form.what());
        }
        return value;
    }

    private void missing(String member) {
        note(member, "MISSING", member + " is missing");
    }

    private static String shown(String text) {
        return '"' + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + '"';
    }
}
