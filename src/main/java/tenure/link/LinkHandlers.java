package tenure.link;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who stands behind which links. */
@Singleton
class LinkHandlers {

    private final Map<String, LinkHandler> byKind;

    LinkHandlers(@All List<LinkHandler> handlers) {
        // Two of one kind end the start here.
        byKind = handlers.stream().collect(Collectors.toMap(LinkHandler::kind, Function.identity()));
    }

    LinkHandler of(OpenLink link) {
        LinkHandler handler = byKind.get(link.kind());
        if (handler == null) {
            throw new IllegalStateException("nobody stands behind links of the kind " + link.kind());
        }
        return handler;
    }
}
