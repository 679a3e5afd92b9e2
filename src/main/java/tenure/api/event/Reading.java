package tenure.api.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import tenure.event.Feed;
import tenure.event.Stretch;
import tenure.event.Told;
import tenure.event.Wanted;
import tenure.json.JsonText;
import tenure.record.Given;

/**
 * A page of the feed.
 *
 * @param looks the decisions that let the caller be told, when there had to be any
 * @param next where the next page begins
 */
record Reading(List<Told> events, List<Given> looks, long next) {

    /** A partner that may be told of little has the rest passed over, but not the whole feed in one call. */
    private static final int MOST_LOOKED_AT = 5_000;

    /** The page a caller gets who may look for this. */
    static Reading of(Feed feed, Audience audience, FeedRequest asked, Wanted wanted) {
        if (!audience.isJudged()) {
            Stretch stretch = feed.after(asked.after(), wanted, asked.limit());
            return new Reading(stretch.events(), List.of(), stretch.end());
        }
        return judged(from -> feed.after(from, wanted, asked.limit()), audience, asked);
    }

    private static Reading judged(LongFunction<Stretch> stretches, Audience audience, FeedRequest asked) {
        List<Told> told = new ArrayList<>();
        Map<String, Given> looks = new LinkedHashMap<>();
        long at = asked.after();
        int lookedAt = 0;
        boolean more = true;
        while (more && lookedAt < MOST_LOOKED_AT) {
            Stretch stretch = stretches.apply(at);
            Audience.Heard heard = audience.heard(stretch.events());
            heard.looks().forEach(look -> looks.putIfAbsent(account(look), look));
            at = stretch.end();
            for (Told event : heard.events()) {
                told.add(event);
                if (told.size() == asked.limit()) {
                    return new Reading(told, placed(looks, told), event.number());
                }
            }
            lookedAt += stretch.events().size();
            more = stretch.events().size() == asked.limit();
        }
        return new Reading(told, placed(looks, told), at);
    }

    /** Of accounts of which nothing was told in the end nobody had a look. */
    private static List<Given> placed(Map<String, Given> looks, List<Told> told) {
        List<Given> placed = new ArrayList<>();
        looks.forEach((account, look) -> {
            if (told.stream().anyMatch(event -> account.equals(event.account()))) {
                placed.add(look.at(placed.size()));
            }
        });
        return placed;
    }

    private static String account(Given look) {
        return look.inquiry().request().resource().id();
    }

    /** The page of a caller that may be told none of what it asks for. */
    static Reading nothing(Feed feed) {
        return new Reading(List.of(), List.of(), feed.end());
    }

    byte[] json() {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("events");
            for (Told event : events) {
                event.write(json);
            }
            json.writeEndArray();
            json.writeStringField("next", String.valueOf(next));
            json.writeEndObject();
        });
    }
}
