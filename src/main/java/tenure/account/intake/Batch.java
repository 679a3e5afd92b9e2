package tenure.account.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lines of a stream that are stored in one transaction. */
final class Batch {

    /** Enough that a commit for each batch does not count, few enough that progress is seen and memory stays small. */
    private static final int MOST_LINES = 500;

    private static final int MOST_BYTES = 4 << 20;

    private final List<Line> lines;
    private final Mode mode;

    private Batch(List<Line> lines, Mode mode) {
        this.lines = lines;
        this.mode = mode;
    }

    /** What a bad line means for the others. */
    enum Mode {
        /** It is passed over. */
        SKIP,
        /** Nothing of its batch and nothing after it is stored. */
        STOP
    }

    static Batch next(Lines from, Mode mode) throws IOException {
        List<Line> lines = new ArrayList<>();
        long bytes = 0;
        for (Line line = from.next(); line != null; line = from.next()) {
            lines.add(line);
            bytes += line.bytes();
            if (lines.size() == MOST_LINES || bytes >= MOST_BYTES || (mode == Mode.STOP && !line.isSound())) {
                break;
            }
        }
        return new Batch(lines, mode);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    long lastLine() {
        return lines.get(lines.size() - 1).number();
    }

    /** Judges one line after the other, and stores those that nothing speaks against. */
    Stored store(Connection connection, long importNumber, Arrivals arrivals) throws SQLException {
        List<Element> all =
                lines.stream().flatMap(line -> line.elements().stream()).toList();
        Ledger ledger = LedgerQuery.open(connection, all, importNumber);
        List<Element> good = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        List<Unfinished> unfinished = new ArrayList<>();
        List<Line> sound = new ArrayList<>();
        for (Line line : lines) {
            Problems problems = new Problems();
            problems.addAll(line.problems());
            line.elements().forEach(element -> ledger.judge(element, problems));
            if (problems.isEmpty()) {
                line.elements().forEach(ledger::enter);
                good.addAll(line.elements());
                sound.add(line);
            } else {
                refused.add(RefusedLine.of(line.number(), problems));
                if (mode == Mode.STOP) {
                    return Stored.nothing(refused);
                }
            }
        }
        for (Line line : sound) {
            for (Element element : line.elements()) {
                List<Reference> open = ledger.open(element);
                element.withhold(open);
                if (!open.isEmpty()) {
                    unfinished.add(new Unfinished(line.number(), element, open));
                }
            }
        }
        return new Stored(arrivals.put(connection, importNumber, good, ledger), good, refused, unfinished);
    }
}
