package tenure.api.record;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.api.AsOf;
import tenure.api.Parameters;
import tenure.decision.Outcome;
import tenure.json.StrictJson;
import tenure.record.Wanted;
import tenure.request.Subject;

/**
 * What a query asks for.
 *
 * @param below where to go on; null to begin with the newest
 */
record SearchRequest(Wanted wanted, @Nullable UUID below, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final String LIMIT_FORM = "a number from 1 to " + MOST;
    private static final String TOKEN_FORM = "what the last answer gave as next_token";
    private static final List<String> PAGE = List.of("from", "until", "limit", "token");

    /** A query for decisions of any kind. */
    static SearchRequest of(Map<String, List<String>> query) {
        Parameters parameters = new Parameters(
                query,
                Set.of("account", "subject", "action", "outcome", "reason", "rule", "from", "until", "limit", "token"));
        Wanted wanted = new Wanted(
                text(parameters, "account"),
                parameters.read("subject", SearchRequest::subject, "a subject's type and id, like customer:cu-1"),
                text(parameters, "action"),
                parameters.read("outcome", SearchRequest::outcome, "one of " + Arrays.toString(Outcome.values())),
                text(parameters, "reason"),
                text(parameters, "rule"),
                instant(parameters, "from"),
                instant(parameters, "until"),
                false);
        return page(parameters, wanted);
    }

    /** A query for who looked at one account. */
    static SearchRequest about(String account, Map<String, List<String>> query) {
        Parameters parameters = new Parameters(query, Set.copyOf(PAGE));
        return page(parameters, Wanted.looksAt(account, instant(parameters, "from"), instant(parameters, "until")));
    }

    private static SearchRequest page(Parameters parameters, Wanted wanted) {
        Integer limit = parameters.read("limit", SearchRequest::limit, LIMIT_FORM);
        UUID below = parameters.read("token", Ids::read, TOKEN_FORM);
        parameters.check();
        return new SearchRequest(wanted, below, limit == null ? USUAL : limit);
    }

    private static @Nullable String text(Parameters parameters, String name) {
        return parameters.read(name, text -> !text.isEmpty() && StrictJson.isStorable(text) ? text : null, "a text");
    }

    private static @Nullable Instant instant(Parameters parameters, String name) {
        return parameters.read(name, AsOf::read, AsOf.FORM);
    }

    private static @Nullable Subject subject(String text) {
        int colon = text.indexOf(':');
        return colon <= 0 || colon == text.length() - 1
                ? null
                : new Subject(text.substring(0, colon), text.substring(colon + 1));
    }

    private static @Nullable Outcome outcome(String text) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer limit(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            return null;
        }
        int limit = Integer.parseInt(text);
        return limit >= 1 && limit <= MOST ? limit : null;
    }
}
