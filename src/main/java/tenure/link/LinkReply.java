package tenure.link;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import tenure.link.view.Page;
import tenure.link.view.PageHtml;
import tenure.link.view.PageJson;
import tenure.security.DemoIssuer;

/** A page as an answer: HTML for a person, JSON for a program that shows it itself. */
@Singleton
class LinkReply {

    /** A page runs nothing, loads nothing from elsewhere, sends its form nowhere else and is shown in no frame. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String DEMO =
            "Demo: nothing here is real, and whoever reaches this Tenure can do anything with it.";

    private final PageHtml html = new PageHtml();
    private final LinkSettings settings;
    private final DemoIssuer issuer;

    LinkReply(LinkSettings settings, DemoIssuer issuer) {
        this.settings = settings;
        this.issuer = issuer;
    }

    Response with(Page page, HttpHeaders request) {
        Response.ResponseBuilder answer = Response.status(page.state().status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Content-Type")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY);
        return wantsJson(request)
                ? answer.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(PageJson.text(page))
                        .build()
                : answer.type(LinkDoor.HTML)
                        .entity(html.text(page, settings.brand(), issuer.isOpen() ? DEMO : ""))
                        .build();
    }

    /** Who names neither is answered as it asked; a browser names HTML. */
    private static boolean wantsJson(HttpHeaders request) {
        for (MediaType accepted : request.getAcceptableMediaTypes()) {
            if (accepted.isWildcardType() || accepted.isWildcardSubtype()) {
                break;
            }
            if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return true;
            }
        }
        MediaType sent = request.getMediaType();
        return sent != null && sent.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}
