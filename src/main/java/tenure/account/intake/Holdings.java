package tenure.account.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Sees that holdings of one control do not overlap, in whatever order they come. */
final class Holdings {

    private final Map<String, NavigableMap<java.time.LocalDate, Period>> byControl = new HashMap<>();

    void add(Part part, String control, Period period) {
        var periods = byControl.computeIfAbsent(control, any -> new TreeMap<>());
        var before = periods.floorEntry(period.from());
        var after = periods.higherEntry(period.from());
        if ((before != null && before.getValue().reaches(period))
                || (after != null && period.reaches(after.getValue()))) {
            part.note("from", "OVERLAPPING", "this holding of " + control + " overlaps another of the same service");
        }
        periods.put(period.from(), period);
    }
}
