package tenure.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters to the SMTP server. All of it happens on one event loop: the mail client listens to a new connection from the
 * loop that asked for it, and would miss the server's greeting, or half of it, were that another than the connection's.
 */
@Singleton
final class SmtpPost implements Post {

    private static final int LONGEST_REPLY = 1_000;

    /** What says that this mail, to this reader, will not ever be taken; other codes are about the server, or for now. */
    private static final Set<Integer> FOR_GOOD = Set.of(550, 551, 552, 553, 554);

    private final ReactiveMailer mailer;
    private final MailSettings settings;
    private final Context loop;

    SmtpPost(ReactiveMailer mailer, MailSettings settings, Vertx vertx) {
        this.mailer = mailer;
        this.settings = settings;
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    @Override
    public String take(Letter letter) throws NotTaken {
        try {
            Uni.createFrom()
                    .deferred(() -> mailer.send(mail(letter)))
                    .runSubscriptionOn(task -> loop.runOnContext(any -> task.run()))
                    .await()
                    .atMost(settings.patience());
            int readers = letter.copies().size() + 1;
            return "accepted for " + readers + (readers == 1 ? " address" : " addresses");
        } catch (TimeoutException e) {
            throw new NotTaken(NotTaken.Why.NOBODY_THERE, "no answer in " + settings.patience());
        } catch (IllegalArgumentException e) {
            throw new NotTaken(NotTaken.Why.REFUSED, "an address that no mail can be sent to");
        } catch (CompletionException e) {
            throw e.getCause() instanceof SMTPException said ? refused(said) : unreachable(e.getCause());
        }
    }

    private Mail mail(Letter letter) {
        return new Mail()
                .setFrom(settings.from())
                .addTo(letter.to())
                .setCc(letter.copies())
                .setSubject(letter.content().subject())
                .setText(letter.content().text())
                .setHtml(letter.content().html())
                .addHeader("Message-ID", letter.messageId())
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static NotTaken refused(SMTPException e) {
        String said = e.getReplyMessages() == null ? "" : String.join(" ", e.getReplyMessages());
        String reply = said.isBlank() ? String.valueOf(e.getMessage()) : said;
        String cut = reply.length() > LONGEST_REPLY ? reply.substring(0, LONGEST_REPLY) : reply;
        return new NotTaken(FOR_GOOD.contains(e.getReplyCode()) ? NotTaken.Why.REFUSED : NotTaken.Why.PUT_OFF, cut);
    }

    /** What it is that went wrong; its message may name anything. */
    private static NotTaken unreachable(@Nullable Throwable e) {
        String kind = e == null ? "" : " (" + e.getClass().getSimpleName() + ")";
        return new NotTaken(NotTaken.Why.NOBODY_THERE, "the mail server cannot be reached" + kind);
    }
}
