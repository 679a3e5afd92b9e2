package tenure.order;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tenure.account.AccountChanges;
import tenure.once.Once;

/** Lets go of the answers to requests that nobody repeats any more. */
@Singleton
class Housekeeping {

    private final AccountChanges changes;
    private final Once once;
    private final Duration kept;

    Housekeeping(AccountChanges changes, Once once, @ConfigProperty(name = "tenure.once.kept") Duration kept) {
        this.changes = changes;
        this.once = once;
        this.kept = kept;
    }

    @Scheduled(identity = "forget-answers", cron = "0 17 * * * ?")
    void forget() {
        changes.run(transaction -> once.forget(transaction.connection(), kept));
    }
}
