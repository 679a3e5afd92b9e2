package tenure.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountDraft;
import tenure.account.ServiceDraft;

/** How one line of a service follows another. */
public final class Succession {

    /** That a line would begin when there is nothing left whose place it could take. */
    public static final String TOO_LATE = "SERVICE_ENDS_BEFORE";

    static final String DISABLED = "DISABLED";
    static final String ARCHIVED = "ARCHIVED";

    private Succession() {}

    /** Whether the old line has ended by then; null when it has no end. */
    public static boolean comesTooLate(LocalDate start, @Nullable LocalDate until) {
        return until != null && !start.isBefore(until);
    }

    /** The new line takes over; the old one ends with this status. */
    static void happen(AccountDraft draft, PendingChange change, String statusOfOld) {
        ServiceDraft before = draft.service(change.oldService());
        ServiceDraft after = draft.service(change.newService());
        after.succeed(before);
        after.text("status", ServiceDraft.ACTIVE);
        before.text("status", statusOfOld);
        before.text("until", change.startOn().toString());
    }

    /** The new line is gone, and the old one ends when it was to end before. */
    static void callOff(AccountDraft draft, PendingChange change) {
        if (draft.has(change.newService())) {
            draft.removeService(change.newService());
        }
        if (draft.has(change.oldService())) {
            LocalDate before = change.untilBefore();
            draft.service(change.oldService()).text("until", before == null ? null : before.toString());
        }
    }
}
