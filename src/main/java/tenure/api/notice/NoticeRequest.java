package tenure.api.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.json.StrictJson;
import tenure.notice.About;
import tenure.notice.Kept;
import tenure.notice.State;
import tenure.notice.Wanted;

/** Which notices are asked for, and which part of the list. */
record NoticeRequest(
        @Nullable String account,
        @Nullable State state,
        @Nullable About about,
        long below,
        int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    static NoticeRequest of(Map<String, List<String>> query) {
        Parameters parameters = new Parameters(query, Set.of("account", "state", "about", "limit", "token"));
        String account = parameters.read(
                "account",
                text -> StrictJson.isStorable(text) && !text.isBlank() ? text : null,
                "the id of an account");
        State state = parameters.read("state", NoticeRequest::state, "one of " + Arrays.toString(State.values()));
        About about = parameters.read("about", NoticeRequest::topic, "a kind and an id, such as order:O-55");
        Long below = parameters.read(
                "token", text -> text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null, "what the last answer gave");
        Integer limit = parameters.read("limit", NoticeRequest::limit, "a number from 1 to " + MOST);
        parameters.check();
        return new NoticeRequest(
                account, state, about, below == null ? Long.MAX_VALUE : below, limit == null ? USUAL : limit);
    }

    /** The notices of that account; of any, when it is null. */
    Wanted wanted(@Nullable String id) {
        return new Wanted(id, state, about, below, limit);
    }

    /** What leads to the next part; empty when there is none. */
    String next(List<Kept> found) {
        return found.size() < limit
                ? ""
                : String.valueOf(found.get(found.size() - 1).number());
    }

    private static @Nullable State state(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable About topic(String text) {
        int colon = text.indexOf(':');
        return colon < 1 || text.substring(colon + 1).isBlank() || !StrictJson.isStorable(text)
                ? null
                : new About(text.substring(0, colon), text.substring(colon + 1));
    }

    private static @Nullable Integer limit(String text) {
        return text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST ? Integer.valueOf(text) : null;
    }
}
