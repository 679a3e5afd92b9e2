package tenure.api.pack;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;

/** What is said behind the question mark of a list. */
final class Query {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Query() {}

    /**
     * Which part of a list is wanted.
     *
     * @param below where the last part ended; null to begin
     */
    record Part<T>(@Nullable T below, int limit) {}

    static Part<Long> numbers(UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Set.of("limit", "token"));
        Long token = parameters.read(
                "token", text -> text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null, "what the last answer gave");
        return new Part<>(token, limit(parameters));
    }

    static Part<UUID> ids(UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Set.of("limit", "token"));
        UUID token = parameters.read("token", RootPack::read, "what the last answer gave");
        return new Part<>(token, limit(parameters));
    }

    private static int limit(Parameters parameters) {
        Integer limit = parameters.read(
                "limit",
                text -> text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST
                        ? Integer.valueOf(text)
                        : null,
                "a number from 1 to " + MOST);
        parameters.check();
        return limit == null ? USUAL : limit;
    }
}
