package tenure.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import tenure.security.DemoIssuer;

/** How letters are delivered here. */
@Singleton
public final class Delivery {

    private final Way way;
    private final boolean demo;
    private final Post smtp;

    @Inject
    Delivery(MailSettings settings, DemoIssuer issuer, SmtpPost smtp) {
        this(way(settings, issuer), issuer.isOpen(), smtp);
    }

    Delivery(Way way, boolean demo, Post smtp) {
        this.way = way;
        this.demo = demo;
        this.smtp = smtp;
    }

    private static Way way(MailSettings settings, DemoIssuer issuer) {
        if (settings.host().isPresent()) {
            return Way.SMTP;
        }
        return issuer.isOpen() ? Way.DEMO : Way.NONE;
    }

    /** How letters are delivered. */
    public enum Way {
        /** By the SMTP server that is configured. */
        SMTP,
        /** They are kept where a demo shows them. */
        DEMO,
        /** Not at all: they wait until a server is configured. */
        NONE
    }

    public Way way() {
        return way;
    }

    /** Whether what was sent stays to be read. */
    boolean isDemo() {
        return demo;
    }

    Post post() {
        return way == Way.SMTP ? smtp : letter -> "kept in the demo's outbox";
    }
}
