package tenure.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/**
 * What a yes lets happen, as {@code acts.yaml} says it.
 *
 * @param effects what each action changes, by its name; an action that is not here changes nothing and cannot be ordered
 * @param duties what is done about each obligation that comes with a yes
 * @param doors the action that opens each list and each answer to an order, by what it opens
 * @param mails the mail that each occasion is told by
 * @param parameters the parameter that each period of acts is taken from, by what it is for
 * @param titles what each action is called when somebody is told that it was done
 * @param labels what the details of a change are called; a detail without a label is not told
 * @param texts what pages and mails about acts say, by name; see {@link #text}
 * @param contacts whom the customer is written to at, first choice first: a role of its users or of its contacts
 * @param notified whom notice of an edit of a plan is given to, in the same way
 * @param migration how customers are moved, invited and set up
 */
public record Acts(
        Map<String, Effect> effects,
        Map<String, Duty> duties,
        Map<String, String> doors,
        Map<String, String> mails,
        Map<String, String> parameters,
        Map<String, String> titles,
        Map<String, String> labels,
        Map<String, String> texts,
        List<String> contacts,
        List<String> notified,
        Migration migration) {

    /** A pack in which nothing can be ordered. */
    public static final Acts NONE = new Acts(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            Migration.NONE);

    public Acts {
        effects = Map.copyOf(effects);
        duties = Map.copyOf(duties);
        doors = Map.copyOf(doors);
        mails = Map.copyOf(mails);
        parameters = Map.copyOf(parameters);
        titles = Map.copyOf(titles);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        texts = Map.copyOf(texts);
        contacts = List.copyOf(contacts);
        notified = List.copyOf(notified);
    }

    /**
     * What is done about an obligation.
     *
     * @param mail the mail the customer gets; empty when none
     * @param charged whether its amount is posted to the charges of the account
     */
    public record Duty(String mail, boolean charged) {

        /** It is told to the caller, and that is all. */
        public static final Duty NONE = new Duty("", false);
    }

    /** The same, with how customers are moved. */
    public Acts with(Migration other) {
        return new Acts(effects, duties, doors, mails, parameters, titles, labels, texts, contacts, notified, other);
    }

    /** The action that opens this; empty when nothing does, so that it stays shut. */
    public String opening(String door) {
        return doors.getOrDefault(door, "");
    }

    /** What is done about an obligation of that type. */
    public Duty duty(String obligation) {
        return duties.getOrDefault(obligation, Duty.NONE);
    }

    /** What the action is called; its name when the pack does not say. */
    public String title(String action) {
        return titles.getOrDefault(action, action);
    }

    /**
     * A text of that name, with each {@code {value}} in it filled in.
     *
     * @param values texts by name
     */
    public String text(String name, Map<String, String> values) {
        return new StringSubstitutor(values, "{", "}").replace(texts.getOrDefault(name, ""));
    }
}
