package tenure.record;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.facts.ActionEntry;
import tenure.facts.Catalogue;
import tenure.facts.PlanBook;
import tenure.facts.history.AccountHistory;
import tenure.json.JsonText;
import tenure.request.Action;
import tenure.rules.Edition;
import tenure.rules.RuleAt;

/** Makes the rows of a call: one for each account its decisions are about. For any number of threads. */
final class Rows {

    private static final String NONE = "";

    private final SnapshotTable snapshots;

    /** Where each rule of an edition stands in the list that is stored: the very rules that its rule book names. */
    private final LoadingCache<Edition, IdentityHashMap<RuleAt, Integer>> places =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build(Rows::places);

    Rows(SnapshotTable snapshots) {
        this.snapshots = snapshots;
    }

    List<Row> of(Call call, List<Given> given) {
        IdentityHashMap<RuleAt, Integer> rules = places.get(call.edition());
        if (given.size() == 1) {
            return List.of(row(call, rules, given));
        }
        Map<String, List<Given>> accounts = new LinkedHashMap<>();
        for (Given one : given) {
            AccountHistory account = one.inquiry().account();
            accounts.computeIfAbsent(account == null ? NONE : account.id(), any -> new ArrayList<>())
                    .add(one);
        }
        return accounts.values().stream().map(of -> row(call, rules, of)).toList();
    }

    private Row row(Call call, IdentityHashMap<RuleAt, Integer> rules, List<Given> given) {
        @Nullable AccountHistory account = given.get(0).inquiry().account();
        byte[] body =
                JsonText.bytes(json -> new BodyWriter(json, call.edition().catalogue(), rules).write(call, given));
        return new Row(
                DecisionId.of(call.id(), given.get(0).place()),
                account == null ? null : account.id(),
                call.edition(),
                account == null ? null : snapshot(call.edition().catalogue(), account, given),
                body);
    }

    /** What was known of the account; of plans too, when a decision looked at some. */
    private Snapshot snapshot(Catalogue catalogue, AccountHistory account, List<Given> given) {
        PlanBook plans = null;
        Set<String> named = new TreeSet<>();
        for (Given one : given) {
            Action action = one.inquiry().request().action();
            ActionEntry entry = catalogue.actions().getOrDefault(action.name(), ActionEntry.UNKNOWN);
            if (one.inquiry().plans() != null && entry.aboutPlans()) {
                plans = one.inquiry().plans();
                action.properties().values().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .forEach(named::add);
            }
        }
        return plans == null ? snapshots.of(account) : Snapshot.of(account, plans.about(account, named));
    }

    private static IdentityHashMap<RuleAt, Integer> places(Edition edition) {
        List<RuleAt> rules = edition.rules().rules();
        IdentityHashMap<RuleAt, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            places.put(rules.get(i), i);
        }
        return places;
    }
}
