package tenure.notice;

import jakarta.inject.Singleton;
import tenure.security.DemoIssuer;

/** How letters are delivered here. */
@Singleton
public final class Delivery {

    private final Way way;
    private final boolean demo;
    private final Post smtp;

    Delivery(MailSettings settings, DemoIssuer issuer, SmtpPost smtp) {
        this.demo = issuer.isOpen();
        this.way = settings.host().isPresent() ? Way.SMTP : demo ? Way.DEMO : Way.NONE;
        this.smtp = smtp;
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
