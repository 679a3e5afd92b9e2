package tenure.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tenure.catalogue.Subscribers.Told;
import tenure.json.Problem;

/** What stands in the way of an edit for all who are on a plan. */
record Block(Code code, String message) {

    /** What callers know it by. */
    enum Code {
        NOTICE_NOT_SENT,
        NOTICE_PERIOD_RUNNING,
        EDIT_NOT_DUE,
        PLAN_NOT_VALID
    }

    /**
     * What stands in the way of its taking effect today.
     *
     * @param due its day
     */
    static List<Block> ofEffect(Told told, Benefit benefit, LocalDate due, LocalDate today) {
        List<Block> blocks = new ArrayList<>();
        if (!told.isComplete()) {
            blocks.add(new Block(
                    Code.NOTICE_NOT_SENT,
                    "%d of %d subscribers have been sent notice"
                            .formatted(told.in(Subscriber.NoticeState.SENT), told.accounts())));
        }
        LocalDate last = told.lastSentOn();
        if (last != null) {
            period(due.isAfter(today) ? due : today, last, benefit).ifPresent(blocks::add);
        }
        if (due.isAfter(today)) {
            blocks.add(new Block(Code.EDIT_NOT_DUE, "it takes effect on " + due));
        }
        return blocks;
    }

    /** What stands in the way of announcing it today for that day. */
    static List<Block> ofAnnouncing(int subscribers, Benefit benefit, LocalDate due, LocalDate today) {
        List<Block> blocks = new ArrayList<>();
        if (subscribers > 0 && !due.isAfter(today)) {
            blocks.add(new Block(
                    Code.NOTICE_NOT_SENT, "none of " + subscribers + " subscribers has been sent notice of this edit"));
        }
        period(due, today, subscribers > 0 ? benefit : new Benefit(benefit.because(), 0))
                .ifPresent(blocks::add);
        return blocks;
    }

    /** The first day for which it can be announced today. */
    static LocalDate earliest(int subscribers, Benefit benefit, LocalDate today) {
        return subscribers == 0 ? today : today.plusDays(Math.max(1, benefit.period()));
    }

    /* A notice that is just long enough ago is in time. */
    private static Optional<Block> period(LocalDate effect, LocalDate sent, Benefit benefit) {
        LocalDate first = sent.plusDays(benefit.period());
        return effect.isBefore(first)
                ? Optional.of(new Block(
                        Code.NOTICE_PERIOD_RUNNING,
                        "with a notice of %d days it can take effect on %s at the earliest"
                                .formatted(benefit.period(), first)))
                : Optional.empty();
    }

    /** As problems of a request that says that in this member. */
    static List<Problem> problems(Collection<Block> blocks, String pointer) {
        return blocks.stream()
                .map(block -> new Problem(pointer, block.code.name(), block.message))
                .toList();
    }

    static ArrayNode json(Collection<Block> blocks) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        blocks.forEach(block -> json.addObject().put("code", block.code.name()).put("message", block.message));
        return json;
    }
}
