package tenure.json;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An id that no store can hold is the id of nothing: nobody behind the doors has to think of it. */
final class IdsOfNothing {

    private static final int NOT_FOUND = 404;

    @ServerRequestFilter
    void refuse(UriInfo uri) {
        if (uri.getPath().startsWith("/v1/")) {
            for (List<String> parts : uri.getPathParameters().values()) {
                if (!parts.stream().allMatch(StrictJson::isStorable)) {
                    throw new RequestRefused(NOT_FOUND, "There is nothing at this path.");
                }
            }
        }
    }
}
