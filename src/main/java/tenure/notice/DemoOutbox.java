package tenure.notice;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Function;
import tenure.json.JsonText;
import tenure.security.DemoIssuer;

/** Where the mails of a demo can be read: paths that exist in demo mode only, and need no token there. */
@ApplicationScoped
class DemoOutbox {

    private static final String LIST = "/demo/mails";
    private static final String PAGE = "/demo/outbox";

    private final DemoIssuer issuer;
    private final NoticeStore store;

    DemoOutbox(DemoIssuer issuer, NoticeStore store) {
        this.issuer = issuer;
        this.store = store;
    }

    void open(@Observes Router router) {
        if (issuer.isOpen()) {
            router.get(LIST).blockingHandler(context -> answer(context, "application/json", DemoOutbox::list));
            router.get(PAGE)
                    .blockingHandler(context -> answer(context, "text/html; charset=utf-8", DemoOutboxPage::of));
        }
    }

    private void answer(RoutingContext context, String type, Function<List<DemoMails.Shown>, byte[]> form) {
        byte[] body = form.apply(store.transaction(DemoMails::latest));
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader("Content-Security-Policy", DemoOutboxPage.POLICY)
                .end(io.vertx.core.buffer.Buffer.buffer(body));
    }

    private static byte[] list(List<DemoMails.Shown> mails) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("mails");
            for (DemoMails.Shown mail : mails) {
                json.writeStartObject();
                json.writeStringField("notice", mail.notice().toString());
                json.writeStringField("sentAt", mail.sentAt().toString());
                json.writeStringField("to", mail.to());
                json.writeStringField("template", mail.template());
                json.writeStringField("subject", mail.subject());
                json.writeStringField("text", mail.text());
                json.writeStringField("html", mail.html());
                if (mail.link() != null) {
                    json.writeStringField("link", mail.link());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
