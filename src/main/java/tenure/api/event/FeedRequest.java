package tenure.api.event;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.event.Event;
import tenure.json.StrictJson;

/**
 * Which part of the feed is wanted.
 *
 * @param after where the last part ended; 0 for the beginning
 * @param types the types of events wanted; empty for all
 * @param account the only account wanted; null for all
 * @param patience how long to wait for an event when there is none
 */
record FeedRequest(
        long after, int limit, Set<String> types, @Nullable String account, Duration patience) {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int LONGEST_WAIT = 30;
    private static final int MOST_TYPES = 50;

    static FeedRequest read(Map<String, List<String>> query) {
        Parameters parameters = new Parameters(query, Set.of("after", "limit", "types", "account", "wait"));
        Long after = parameters.read("after", FeedRequest::number, "what the last answer gave as next");
        Integer limit = parameters.read("limit", FeedRequest::limit, "a number from 1 to " + MOST);
        Set<String> types =
                parameters.read("types", FeedRequest::types, "types of events such as order.applied, parted by commas");
        String account = parameters.read(
                "account", id -> !id.isEmpty() && StrictJson.isStorable(id) ? id : null, "the id of an account");
        Integer wait = parameters.read("wait", FeedRequest::seconds, "a number of seconds from 0 to " + LONGEST_WAIT);
        parameters.check();
        return new FeedRequest(
                after == null ? 0 : after,
                limit == null ? USUAL : limit,
                types == null ? Set.of() : types,
                account,
                Duration.ofSeconds(wait == null ? 0 : wait));
    }

    private static @Nullable Long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable Integer limit(String text) {
        return text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST ? Integer.valueOf(text) : null;
    }

    private static @Nullable Integer seconds(String text) {
        return text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= LONGEST_WAIT ? Integer.valueOf(text) : null;
    }

    private static @Nullable Set<String> types(String text) {
        Set<String> types = new LinkedHashSet<>(Arrays.asList(text.split(",", -1)));
        return types.size() <= MOST_TYPES && types.stream().allMatch(Event::isType) ? types : null;
    }
}
