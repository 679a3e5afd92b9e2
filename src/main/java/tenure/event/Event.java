package tenure.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenure.request.Resource;

/**
 * Something that happened. It names people by their ids alone.
 *
 * @param type what kind of thing, such as {@code order.applied}
 * @param at when it happened
 * @param account the account it happened to; null when it happened to none
 * @param partner the partner whose doing it was; null when it was not a partner's
 * @param resource what it happened to; null when there is no more to say than the account
 * @param data ids, amounts, dates and words, as text, truths, lists and objects of these; never anything about a person
 * @param decision the decision that let it happen
 * @param edition the hash of the edition that was in force
 */
public record Event(
        String type,
        Instant at,
        @Nullable String account,
        @Nullable String partner,
        @Nullable Resource resource,
        Map<String, @Nullable Object> data,
        @Nullable UUID decision,
        @Nullable String edition) {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]*(\\.[a-z][a-z-]*)+");
    private static final int LONGEST_TYPE = 100;

    public Event {
        if (!isType(type)) {
            throw new IllegalArgumentException("no type of event looks like this: " + type);
        }
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** Something that happened to an account. */
    public static Event of(String type, Instant at, String account) {
        return new Event(type, at, account, null, null, Map.of(), null, null);
    }

    /** Whether this can be the type of an event: words of small letters, parted by points. */
    public static boolean isType(String text) {
        return text.length() <= LONGEST_TYPE && TYPE.matcher(text).matches();
    }

    /** The same event, as the doing of a partner. */
    public Event by(@Nullable String other) {
        return new Event(type, at, account, other, resource, data, decision, edition);
    }

    /** The same event, as one that happened to this. */
    public Event on(@Nullable Resource other) {
        return new Event(type, at, account, partner, other, data, decision, edition);
    }

    /** The same event, with this to say of it. */
    public Event saying(Map<String, @Nullable Object> other) {
        return new Event(type, at, account, partner, resource, other, decision, edition);
    }

    /** The same event, with the decision that let it happen and the hash of the edition that was in force. */
    public Event because(@Nullable UUID otherDecision, @Nullable String otherEdition) {
        return new Event(type, at, account, partner, resource, data, otherDecision, otherEdition);
    }
}
