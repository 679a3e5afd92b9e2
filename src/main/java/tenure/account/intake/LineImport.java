package tenure.account.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tenure.account.StoreFailed;
import tenure.decision.InForce;

/** An import line by line: stored in batches, with a line of progress after each and a summary last. */
@ApplicationScoped
class LineImport {

    private static final Logger LOG = Logger.getLogger(LineImport.class);
    private static final String FORM = "ndjson";

    /** A stream this long changes what the database should know of its tables. */
    private static final long BULK = 1_000;

    private final InForce inForce;
    private final Turns turns;
    private final Arrivals arrivals;
    private final ImportFigures figures;
    private final ObjectMapper json;

    LineImport(InForce inForce, Turns turns, Arrivals arrivals, ImportFigures figures, ObjectMapper json) {
        this.inForce = inForce;
        this.turns = turns;
        this.arrivals = arrivals;
        this.figures = figures;
        this.json = json;
    }

    Lines lines(InputStream body) {
        return new Lines(body, new DocumentCheck(inForce.decider().edition().catalogue()));
    }

    /**
     * Who sends lines, and what is to become of bad ones.
     *
     * @param by the caller
     */
    record Sender(String by, Batch.Mode mode) {}

    /** Runs to the end of the lines or, when told to stop at a bad one, to that. */
    void run(Batch first, Lines lines, Sender sender, OutputStream out) {
        long began = System.nanoTime();
        Stream stream = new Stream(turns.newImport(), sender.mode(), sender.by(), out);
        try {
            stream.store(first, lines);
            tell(out, stream.end());
            out.flush();
            lines.skipRest();
        } catch (StoreFailed e) {
            LOG.error("an import ended early", e);
            tellOrNot(out, stream.tally.failed("The store failed. What the last line of progress counts is in."));
        } catch (IOException e) {
            LOG.infof("an import broke off after line %d: %s", lines.number(), e);
            stream.brokeOff();
            tellOrNot(out, stream.tally.failed("The lines broke off. What the last line of progress counts is in."));
        } finally {
            figures.ended(FORM, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** One stream of lines: what of it is in, and what is left to be done at its end. */
    private final class Stream {

        private final long number;
        private final Batch.Mode mode;
        private final String by;
        private final OutputStream out;
        private final Tally tally = new Tally();
        private final List<Unfinished> unfinished = new ArrayList<>();
        private @Nullable Long stoppedAt;

        Stream(long number, Batch.Mode mode, String by, OutputStream out) {
            this.number = number;
            this.mode = mode;
            this.by = by;
            this.out = out;
        }

        void store(Batch first, Lines lines) throws IOException {
            for (Batch batch = first; !batch.isEmpty(); batch = Batch.next(lines, mode)) {
                Batch now = batch;
                Stored stored = add(turns.take(by, connection -> now.store(connection, number, arrivals)));
                if (mode == Batch.Mode.STOP && !stored.refused().isEmpty()) {
                    stoppedAt = stored.refused().get(0).line();
                    return;
                }
                tell(out, tally.at(batch.lastLine()));
                out.flush();
            }
            if (tally.stored() >= BULK) {
                turns.lookAround();
            }
        }

        private Stored add(Stored stored) throws IOException {
            unfinished.addAll(stored.unfinished());
            tally.add(stored);
            figures.stored(FORM, stored.elements().size());
            figures.refused(FORM, stored.refused());
            for (RefusedLine refused : stored.refused()) {
                tell(out, refused);
            }
            return stored;
        }

        /** Plans get the targets that came after them; what did not come is told. */
        Tally.Summary end() throws IOException {
            if (!unfinished.isEmpty()) {
                add(turns.take(by, this::finish));
            }
            return stoppedAt == null ? tally.done() : tally.stopped(stoppedAt);
        }

        /** There is nobody to tell, but what came is to be as whole as it can be. */
        void brokeOff() {
            if (!unfinished.isEmpty()) {
                try {
                    tally.add(turns.take(by, this::finish));
                } catch (StoreFailed e) {
                    LOG.error("plans of an import that broke off lack targets", e);
                }
            }
        }

        private Stored finish(Connection connection) throws SQLException {
            return new StreamEnd(connection, number).finish(unfinished);
        }
    }

    private void tell(OutputStream out, Object line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }

    /** Tells the sender, who may have gone away. */
    private void tellOrNot(OutputStream out, Object line) {
        try {
            tell(out, line);
        } catch (IOException e) {
            LOG.debug("nobody is there to be told", e);
        }
    }
}
