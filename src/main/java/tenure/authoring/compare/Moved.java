package tenure.authoring.compare;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the names that stand in another order. */
final class Moved {

    private Moved() {}

    /** Of the names that both have, the fewest that have changed their place among the others. */
    static Set<String> between(Collection<String> before, Collection<String> after) {
        List<String> was = new ArrayList<>(before);
        was.retainAll(Set.copyOf(after));
        List<String> is = new ArrayList<>(after);
        is.retainAll(Set.copyOf(before));
        Set<String> moved = new LinkedHashSet<>();
        DiffUtils.diff(was, is)
                .getDeltas()
                .forEach(delta -> moved.addAll(delta.getTarget().getLines()));
        return moved;
    }
}
