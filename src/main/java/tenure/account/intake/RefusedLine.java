package tenure.account.intake;

import java.util.ArrayList;
import java.util.List;
import tenure.json.Problem;

/** A line of a stream that is not stored, and why. */
record RefusedLine(long line, List<Problem> problems) {

    /** One line may hold more mistakes than anybody reads. */
    private static final int MOST = 100;

    static RefusedLine of(long line, Problems found) {
        List<Problem> all = found.list();
        if (all.size() <= MOST) {
            return new RefusedLine(line, all);
        }
        List<Problem> first = new ArrayList<>(all.subList(0, MOST));
        first.add(new Problem("", "MORE", "and " + (all.size() - MOST) + " more problems"));
        return new RefusedLine(line, List.copyOf(first));
    }
}
