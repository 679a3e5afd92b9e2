package tenure.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.facts.Level;
import tenure.facts.Moment;
import tenure.facts.Question;
import tenure.facts.history.AccountHistory;
import tenure.request.Action;
import tenure.rules.RemedyEntry;
import tenure.rules.RemedyEntry.How;
import tenure.rules.Session.Evidence;

/** Looks for what would turn an answer into a yes, and tells only what the rules say yes to when it is tried. */
final class WaysOut {

    /** More changes than this at once are no way out that anybody would take. */
    private static final int MOST_AT_ONCE = 3;
    /** Nothing helps somebody who is not known, or who asks about what is not there. */
    private static final int FIRST = 1;

    private final Decider decider;
    private final Horizon horizon;

    WaysOut(Decider decider, Horizon horizon) {
        this.decider = decider;
        this.horizon = horizon;
    }

    /** The smallest sets of changes that turn the answer into a yes, cheapest first. */
    List<Remedy> of(Inquiry inquiry, Ruling ruling) {
        return search(
                inquiry,
                ruling,
                horizon.allowedFrom(inquiry),
                after -> after.decision().allowed());
    }

    /** The smallest sets of changes that lift the reasons given, whatever comes after them. */
    List<Remedy> lifting(Inquiry inquiry, Ruling ruling) {
        int stage = stage(ruling.decision());
        return search(inquiry, ruling, null, after -> stage(after.decision()) > stage);
    }

    /** What a change has to achieve. */
    private interface Aim {
        boolean reachedBy(Ruling after);
    }

    private List<Remedy> search(Inquiry inquiry, Ruling ruling, @Nullable Instant yesFrom, Aim aim) {
        AccountHistory account = inquiry.account();
        if (account == null || stage(ruling.decision()) == FIRST) {
            return List.of();
        }
        List<RemedyEntry> entries = decider.edition().remedies();
        List<Hypothesis> open = new Hypotheses(decider.edition().catalogue(), inquiry, account)
                .all(entries).stream().filter(one -> mayBeMade(one, inquiry)).toList();
        for (int size = 1; size <= MOST_AT_ONCE; size++) {
            List<Remedy> found = new ArrayList<>();
            for (RemedyEntry entry : entries) {
                if (entry.how() == How.WAIT && size == 1 && yesFrom != null) {
                    found.add(waiting(entry, yesFrom));
                }
                sets(entry, open, size).forEach(set -> tryOut(set, inquiry, ruling, aim, found));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private int stage(Decision decision) {
        return decision.allowed() ? Integer.MAX_VALUE : decider.first(decision).stage();
    }

    private void tryOut(List<Hypothesis> set, Inquiry inquiry, Ruling ruling, Aim aim, List<Remedy> found) {
        if (isLater(set, found)) {
            return;
        }
        Inquiry changed = inquiry;
        Ruling after = ruling;
        List<Remedy.Change> told = new ArrayList<>();
        for (Hypothesis one : set) {
            Inquiry next = one.making().make(changed, after.decision());
            if (next == null) {
                return;
            }
            told.add(one.entry().how() == How.ACCEPT_COST ? amount(one, after.decision()) : one.told());
            changed = next;
            after = decider.decide(changed, Evidence.FINDINGS_ONLY);
        }
        if (aim.reachedBy(after) || reachesLevel(set, ruling.question(), after.question())) {
            found.add(new Remedy(told));
        }
    }

    /** Whether a set that differs in the day alone is found, which is then earlier: days are tried in their order. */
    private static boolean isLater(List<Hypothesis> set, List<Remedy> found) {
        return set.stream().anyMatch(one -> one.entry().how() == How.OTHER_DAY)
                && found.stream().anyMatch(remedy -> isButForTheDay(remedy.changes(), set));
    }

    private static boolean isButForTheDay(List<Remedy.Change> changes, List<Hypothesis> set) {
        for (int i = 0; i < set.size(); i++) {
            Hypothesis one = set.get(i);
            boolean same = one.entry().how() == How.OTHER_DAY
                    ? changes.get(i).name().equals(one.entry().change())
                    : changes.get(i).equals(one.told());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Whether a single change reaches, by another way, the level that the refused act was after. */
    private static boolean reachesLevel(List<Hypothesis> set, Question before, Question after) {
        Level wanted = before.level();
        return set.size() == 1
                && wanted != null
                && set.get(0).entry().insteadOf().equals(before.act())
                && !before.service().reaches(wanted)
                && after.service().reaches(wanted);
    }

    private static Remedy.Change amount(Hypothesis one, Decision decision) {
        String amount = decision.cost() == null ? "" : decision.cost().amount().toPlainString();
        return new Remedy.Change(one.entry().change(), Map.of("amount", amount));
    }

    private static Remedy waiting(RemedyEntry entry, Instant yesFrom) {
        Moment then = Moment.at(yesFrom);
        String date = Moment.startOf(then.day()).equals(yesFrom) ? then.day().toString() : yesFrom.toString();
        return new Remedy(List.of(new Remedy.Change(entry.change(), Map.of("date", date))));
    }

    /** A change that takes an act of the asker's own is told only when that act would not be refused. */
    private boolean mayBeMade(Hypothesis one, Inquiry inquiry) {
        if (one.entry().by().isEmpty()) {
            return true;
        }
        Map<String, @Nullable Object> properties = new LinkedHashMap<>(one.members());
        Inquiry act = inquiry.forAction(new Action(one.entry().by(), properties));
        return decider.decide(act, Evidence.FINDINGS_ONLY).decision().outcome() != Outcome.DENY;
    }

    /** Sets of that size whose cheapest change is of this entry: each kind of change once, consent last. */
    private static List<List<Hypothesis>> sets(RemedyEntry first, List<Hypothesis> open, int size) {
        List<List<Hypothesis>> sets = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).entry().equals(first)) {
                extend(List.of(open.get(i)), open, i + 1, size, sets);
            }
        }
        return sets;
    }

    private static void extend(
            List<Hypothesis> set, List<Hypothesis> open, int from, int size, List<List<Hypothesis>> sets) {
        if (set.size() == size) {
            sets.add(set.stream()
                    .sorted(Comparator.comparing(Hypothesis::isConsent))
                    .toList());
            return;
        }
        for (int i = from; i < open.size(); i++) {
            Hypothesis next = open.get(i);
            if (set.stream().noneMatch(one -> one.entry().equals(next.entry()))) {
                List<Hypothesis> more = new ArrayList<>(set);
                more.add(next);
                extend(more, open, i + 1, size, sets);
            }
        }
    }
}
