package tenure.authoring.workshop;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tenure.authoring.check.Checked;
import tenure.authoring.check.Checking;
import tenure.authoring.check.Report;
import tenure.rules.Problem;
import tenure.rules.pack.PackFiles;

/**
 * Checks packs in a process of its own: started for the first check, kept for the next, ended when it takes too long
 * or is not needed. One check at a time; some may wait.
 */
public final class Workshop implements Checking, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Workshop.class);

    private final WorkshopSettings settings;
    private final LongSupplier others;
    private final String main;
    private final Semaphore room;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ScheduledThreadPoolExecutor clock;

    private volatile @Nullable Child child;
    private @Nullable ScheduledFuture<?> closing;

    /**
     * A workshop that makes way for others.
     *
     * @param others how often the service was asked for what may not wait, since any time
     */
    public Workshop(WorkshopSettings settings, LongSupplier others) {
        this(settings, others, Bench.class);
    }

    /** With another process, which calls {@link Bench#serve}. */
    Workshop(WorkshopSettings settings, LongSupplier others, Class<?> main) {
        this.settings = settings;
        this.others = others;
        this.main = main.getName();
        this.room = new Semaphore(1 + settings.waiting());
        this.clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "close the workshop when idle");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Checked check(String pack, PackFiles files) {
        if (!room.tryAcquire()) {
            return failed("workshop-busy", "too many drafts are being checked", "check again in a moment");
        }
        try {
            turn.lockInterruptibly();
            try {
                return inTurn(new Talk.Order(pack, files));
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("workshop-died", "the check was interrupted", "check again");
        } finally {
            room.release();
        }
    }

    private Checked inTurn(Talk.Order order) throws InterruptedException {
        if (closing != null) {
            closing.cancel(false);
        }
        try {
            Child ready = child;
            if (ready == null || !ready.lives()) {
                ready = Child.start(
                        main,
                        settings.memory(),
                        settings.startLimit(),
                        process -> Pace.of(process, settings.rest(), others));
                child = ready;
            }
            return ready.check(order, settings.timeLimit());
        } catch (Ended e) {
            child = null;
            LOG.warnf("the check of a draft of %s was ended: %s", order.pack(), e.why().message);
            return failed(e.why().code, e.why().message, "make the draft simpler, or check it in parts");
        } catch (IOException e) {
            LOG.error("the workshop cannot be started", e);
            return failed("workshop-died", "the check could not be started", "tell whoever runs Tenure");
        } finally {
            closing = clock.schedule(this::closeIfIdle, settings.idle().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void closeIfIdle() {
        if (turn.tryLock()) {
            try {
                end();
            } finally {
                turn.unlock();
            }
        }
    }

    /** Ends the process, also when it is at work. */
    @Override
    public void close() {
        clock.shutdownNow();
        end();
    }

    private void end() {
        Child last = child;
        child = null;
        if (last != null) {
            last.end();
        }
    }

    private static Checked failed(String code, String message, String hint) {
        Problem problem = new Problem("pack.yaml", 1, code, message).hinting(hint);
        return new Checked(new Report(List.of(problem), List.of()), null);
    }
}
