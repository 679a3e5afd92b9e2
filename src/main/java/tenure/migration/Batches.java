package tenure.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.Transaction;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.facts.Parameters;
import tenure.json.Problem;
import tenure.json.ProblemText;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.migration.Batch.Progress;
import tenure.once.Key;
import tenure.once.Once;
import tenure.once.Reply;
import tenure.rules.Edition;

/** Batches of customers: the rules say who may be in one and who goes first, and caps how many. */
@Singleton
public class Batches {

    private static final int CREATED = 201;
    private static final int UNPROCESSABLE = 422;
    private static final String JSON = "application/json";

    private final AccountChanges changes;
    private final Once once;
    private final InForce inForce;
    private final Invitations invitations;

    Batches(AccountChanges changes, Once once, InForce inForce, Invitations invitations) {
        this.changes = changes;
        this.once = once;
        this.inForce = inForce;
        this.invitations = invitations;
    }

    /** Who would be in a batch, who not, and why; nothing is changed. */
    public ObjectNode rehearse(BatchWish wish, Instant now) {
        return changes.run(transaction -> {
            transaction.undo();
            Draft draft = draft(transaction, wish, now);
            ObjectNode text = BatchText.selection(draft.selection, draft.edition, wish.limit());
            text.put("dryRun", true).put("day", wish.day().toString());
            text.put("edition", draft.edition.hash()).set("caps", draft.caps());
            return text;
        });
    }

    /** Makes the batch, if anybody can be in it. Who cannot be invited is put on the list of exceptions. */
    public Reply make(BatchWish wish, String by, @Nullable Key key, Instant now) {
        return changes.run(
                transaction -> once.run(transaction.connection(), key, connection -> make(transaction, wish, by, now)));
    }

    private Reply make(Transaction transaction, BatchWish wish, String by, Instant now) throws SQLException {
        if (wish.day().isBefore(Moment.at(now).day())) {
            throw refused("/day", "PAST", "the day of a batch is today or later");
        }
        BatchRows.lock(transaction.connection());
        Draft draft = draft(transaction, wish, now);
        List<Candidate> chosen = draft.selection.chosen();
        String id = UUID.randomUUID().toString();
        List<Move> moves = new ArrayList<>();
        // Before the first day nobody can be invited, and that is nobody's fault.
        boolean begun = invitations.areDue(wish.day());
        draft.selection.refused().stream()
                .filter(candidate -> begun && !candidate.contactKnown())
                .forEach(candidate ->
                        moves.add(Move.of(candidate.account(), Stage.NOT_SCHEDULED, Stage.NO_CONTACT, now, "batch")));
        if (chosen.isEmpty()) {
            StageRows.add(transaction.connection(), moves);
            return new Reply(UNPROCESSABLE, Map.of(), ProblemText.MEDIA_TYPE, nobody(draft));
        }
        Batch batch = new Batch(
                id,
                0,
                wish.day(),
                BatchState.PLANNED,
                chosen.size(),
                draft.edition.hash(),
                by,
                now,
                null,
                null,
                new Progress(chosen.size(), 0, 0));
        BatchRows.insert(transaction.connection(), batch);
        BatchRows.members(transaction.connection(), id, chosen);
        chosen.forEach(
                candidate -> moves.add(Move.of(candidate.account(), Stage.NOT_SCHEDULED, Stage.BATCHED, now, "batch")
                        .in(id)));
        StageRows.add(transaction.connection(), moves);
        ObjectNode text = BatchText.of(batch);
        text.setAll(BatchText.selection(draft.selection, draft.edition, wish.limit()));
        text.set("caps", draft.caps());
        return new Reply(CREATED, Map.of(), JSON, text.toString());
    }

    private static String nobody(Draft draft) {
        String why = draft.selection.waiting().isEmpty()
                ? "nobody may be moved that day; a dry run tells why"
                : "the day or the batch has no room for anybody more";
        return ProblemText.of(
                UNPROCESSABLE, "Nobody can be in this batch.", List.of(new Problem("/day", "NOBODY", why)), json -> {});
    }

    static RequestRefused refused(String pointer, String code, String message) {
        return new RequestRefused(UNPROCESSABLE, "This cannot be done.", List.of(new Problem(pointer, code, message)));
    }

    public Optional<ObjectNode> find(String id) {
        if (!StrictJson.isStorable(id)) {
            return Optional.empty();
        }
        return changes.run(
                transaction -> BatchRows.find(transaction.connection(), id).map(BatchText::of));
    }

    /** The newest first; the token of the next page is a member of the last one's. */
    public List<ObjectNode> list(@Nullable Long below, int limit) {
        return changes.run(transaction -> BatchRows.list(transaction.connection(), below, limit).stream()
                .map(batch -> BatchText.of(batch).put("number", batch.number()))
                .toList());
    }

    private Draft draft(Transaction transaction, BatchWish wish, Instant now) throws SQLException {
        Edition edition = inForce.decider().edition();
        Connection connection = transaction.connection();
        LocalDate today = Moment.at(now).day();
        Caps caps = Caps.of(edition, new Parameters(edition.catalogue().parameters(), wish.day()));
        int customers = Newly.customers(connection);
        int already = BatchRows.onDay(connection, wish.day());
        List<Candidate> candidates = new Newly(connection, new Judge(edition, wish.day())).candidates(wish, today);
        Selection selection = Selection.of(candidates, caps.room(customers, already));
        return new Draft(edition, caps, customers, already, selection);
    }

    /** A batch that may or may not be made. */
    private record Draft(Edition edition, Caps limits, int customers, int already, Selection selection) {

        ObjectNode caps() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("batch", limits.batch())
                    .put("dailyShare", limits.share().toPlainString())
                    .put("customers", customers)
                    .put("daily", limits.daily(customers))
                    .put("alreadyThatDay", already);
        }
    }
}
