package tenure.account.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.jboss.logging.Logger;
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
    private final ImportFigures figures;
    private final ObjectMapper json;

    LineImport(InForce inForce, Turns turns, ImportFigures figures, ObjectMapper json) {
        this.inForce = inForce;
        this.turns = turns;
        this.figures = figures;
        this.json = json;
    }

    Lines lines(InputStream body) {
        return new Lines(body, new DocumentCheck(inForce.decider().edition().catalogue()));
    }

    /** Runs to the end of the lines or, when told to stop at a bad one, to that. */
    void run(Batch first, Lines lines, Batch.Mode mode, OutputStream out) {
        long began = System.nanoTime();
        Tally tally = new Tally();
        try {
            tell(out, store(first, lines, mode, tally, out));
            out.flush();
            lines.skipRest();
        } catch (StoreFailed e) {
            LOG.error("an import ended early", e);
            tellOrNot(out, tally.failed("The store failed. What the last line of progress counts is in."));
        } catch (IOException e) {
            LOG.infof("an import broke off after line %d: %s", lines.number(), e);
            tellOrNot(out, tally.failed("The lines broke off. What the last line of progress counts is in."));
        } finally {
            figures.ended(FORM, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private Tally.Summary store(Batch first, Lines lines, Batch.Mode mode, Tally tally, OutputStream out)
            throws IOException {
        long number = turns.newImport();
        for (Batch batch = first; !batch.isEmpty(); batch = Batch.next(lines, mode)) {
            Batch now = batch;
            Stored stored = turns.take(connection -> now.store(connection, number));
            tally.add(stored);
            figures.stored(FORM, stored.elements().size());
            figures.refused(FORM, stored.refused());
            for (RefusedLine refused : stored.refused()) {
                tell(out, refused);
            }
            if (mode == Batch.Mode.STOP && !stored.refused().isEmpty()) {
                return tally.stopped(stored.refused().get(0).line());
            }
            tell(out, tally.at(batch.lastLine()));
            out.flush();
        }
        if (tally.stored() >= BULK) {
            turns.lookAround();
        }
        return tally.done();
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
