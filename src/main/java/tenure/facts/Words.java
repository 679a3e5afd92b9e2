package tenure.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the pack's definitions conclude about an account or a service, before any question is looked at. The
 * definitions alone add to it; rules that find something only read it.
 */
public final class Words {

    /* Few things are ever said of one account or service: short lists are quicker than sets, and most stay empty. */
    private List<String> words = List.of();
    private List<Reach> reached = List.of();
    private List<String> given = List.of();
    private List<Plan> offered = List.of();
    private @Nullable Set<String> scopes;

    /** A level that is reached, and by which source. */
    record Reach(Level level, String by) {}

    void is(String word) {
        words = with(words, word);
    }

    void reaches(Level level, String by) {
        reached = with(reached, new Reach(level, by));
    }

    void isGiven(String feature) {
        given = with(given, feature);
    }

    void isOffered(Plan plan) {
        offered = with(offered, plan);
    }

    void trustsWith(Set<String> more) {
        Set<String> all = scopes == null ? new HashSet<>() : new HashSet<>(scopes);
        all.addAll(more);
        scopes = all;
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = list.isEmpty() ? new ArrayList<>(2) : list;
        if (!all.contains(more)) {
            all.add(more);
        }
        return all;
    }

    boolean says(String word) {
        return words.contains(word);
    }

    boolean reached(Level level, @Nullable String by) {
        for (Reach reach : reached) {
            if (reach.level().compareTo(level) >= 0 && (by == null || by.equals(reach.by()))) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Level highest() {
        Level highest = null;
        for (Reach reach : reached) {
            if (highest == null || reach.level().compareTo(highest) > 0) {
                highest = reach.level();
            }
        }
        return highest;
    }

    boolean given(String feature) {
        return given.contains(feature);
    }

    boolean offersAny() {
        return !offered.isEmpty();
    }

    boolean offers(Plan plan) {
        return offered.contains(plan);
    }

    @Nullable
    Set<String> scopes() {
        return scopes;
    }

    /** The words that apply, in alphabetical order. */
    public List<String> said() {
        return words.stream().sorted().toList();
    }

    /** What the customer trusts its partner with, in alphabetical order. */
    public List<String> scopesInOrder() {
        return scopes == null ? List.of() : scopes.stream().sorted().toList();
    }

    /** The ids of the plans that are offered, in alphabetical order. */
    public List<String> offeredInOrder() {
        return offered.stream().map(Plan::id).sorted().toList();
    }

    @Override
    public String toString() {
        return words + " " + reached + " " + given + " " + offered + " " + scopes;
    }
}
