package tenure.migration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.InvalidChange;
import tenure.account.Transaction;
import tenure.decision.Decider;
import tenure.facts.Moment;

/**
 * Some customers that are moved in one transaction. Each is moved whole, or is left as it was: all at once as long as nothing
 * is wrong with any, which is nearly always, and otherwise one by one.
 */
final class Chunk {

    private static final String CAUSE = "migration";

    private final Transaction transaction;
    private final Connection connection;
    private final String batch;
    private final Decider decider;
    private final Instant now;
    private final LocalDate today;
    private final Moving moving;

    private final List<String> moved = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final Map<String, Certificate> certificates = new LinkedHashMap<>();
    private final Map<String, ArrayNode> baselines = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();

    Chunk(Transaction transaction, String batch, Decider decider, Instant now) {
        this.transaction = transaction;
        this.connection = transaction.connection();
        this.batch = batch;
        this.decider = decider;
        this.now = now;
        this.today = Moment.at(now).day();
        this.moving = new Moving(decider, today);
    }

    void move(List<String> accounts) throws SQLException {
        List<HeldAccount> held = new ArrayList<>();
        for (HeldAccount account : transaction.holdAll(accounts)) {
            if (account.asStored().path("migratedOn").isTextual()) {
                already(account);
            } else {
                held.add(account);
            }
        }
        if (!held.isEmpty() && !together(held)) {
            for (HeldAccount account : held) {
                together(List.of(account));
            }
        }
        write();
    }

    /** An import has brought it here in the meantime: there is nothing to do. */
    private void already(HeldAccount account) {
        moved.add(account.id());
        moves.add(move(account.id(), Stage.MIGRATED)
                .saying(detail().put(
                                "before", account.asStored().path("migratedOn").asText())));
        baselines.put(account.id(), Moving.baseline(account.draft(), today));
    }

    /** Moves these, or, when anything is wrong with one of several, none; one by itself is then noted as failed. */
    private boolean together(List<HeldAccount> accounts) throws SQLException {
        Map<String, Certificate> seen = new LinkedHashMap<>();
        List<AccountDraft> drafts = accounts.stream().map(moving::moved).toList();
        Savepoint before = connection.setSavepoint();
        String wrong = "";
        try {
            transaction.replaceAll(drafts);
            for (HeldAccount account : accounts) {
                seen.put(account.id(), moving.certificate(account));
            }
            boolean lost = seen.values().stream().anyMatch(one -> one.verdict() == Certificate.Verdict.FAILED);
            wrong = lost ? "LOSS" : "";
        } catch (InvalidChange e) {
            wrong = "INVALID";
        }
        if (wrong.isEmpty()) {
            connection.releaseSavepoint(before);
            done(accounts, drafts, seen);
            return true;
        }
        connection.rollback(before);
        if (accounts.size() == 1) {
            fail(accounts.get(0).id(), wrong, seen);
            return true;
        }
        return false;
    }

    private void done(List<HeldAccount> accounts, List<AccountDraft> drafts, Map<String, Certificate> seen) {
        certificates.putAll(seen);
        for (int i = 0; i < accounts.size(); i++) {
            String id = accounts.get(i).id();
            moved.add(id);
            moves.add(move(id, Stage.MIGRATED));
            baselines.put(id, Moving.baseline(drafts.get(i), today));
        }
    }

    private void fail(String account, String why, Map<String, Certificate> seen) {
        failed.add(account);
        certificates.putAll(seen);
        certificates.putIfAbsent(account, Certificate.invalid(account, why));
        moves.add(move(account, Stage.FAILED).saying(detail().put("why", why)));
    }

    private Move move(String account, Stage to) {
        return Move.of(account, Stage.BATCHED, to, now, CAUSE).in(batch);
    }

    private static ObjectNode detail() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void write() throws SQLException {
        StageRows.add(connection, moves);
        MemberRows.settle(connection, batch, moved, "MIGRATED");
        MemberRows.settle(connection, batch, failed, "FAILED");
        MemberRows.certify(connection, batch, certificates, decider.edition().hash(), now);
        MemberRows.baselines(connection, baselines, today, now);
    }
}
