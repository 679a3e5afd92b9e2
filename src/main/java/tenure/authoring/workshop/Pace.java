package tenure.authoring.workshop;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * How fast the workshop's process works while this is open: as fast as it can as long as nobody asks the service for
 * decisions, and a little at a time when somebody does. The lowest priority alone is not enough: a process that was let onto an idle
 * processor is commonly taken off it at the next tick of the kernel's clock, and whoever wakes up meanwhile waits.
 */
final class Pace {

    /** Shorter than a decision may be kept waiting. */
    private static final Duration WORK = Duration.ofNanos(300_000);

    private static final Duration GLANCE = Duration.ofMillis(50);
    private final Process process;
    private final Duration rest;
    private final LongSupplier others;
    private final Thread setter;
    private volatile boolean closed;

    private Pace(Process process, Duration rest, LongSupplier others) {
        this.process = process;
        this.rest = rest;
        this.others = others;
        this.setter = new Thread(this::set, "sets the pace of the workshop");
        setter.setDaemon(true);
    }

    /**
     * Sets the pace of this process until it is closed.
     *
     * @param rest how long it rests for each moment of work; nothing for never
     * @param others it rests as long as this number grows
     */
    static Pace of(Process process, Duration rest, LongSupplier others) {
        Pace pace = new Pace(process, rest, others);
        pace.setter.start();
        return pace;
    }

    private void set() {
        long before = others.getAsLong();
        while (!closed) {
            long now = others.getAsLong();
            if (now == before || rest.isZero()) {
                LockSupport.parkNanos(GLANCE.toNanos());
            } else {
                slowly(System.nanoTime() + GLANCE.toNanos());
            }
            before = now;
        }
    }

    private void slowly(long until) {
        while (!closed && System.nanoTime() < until) {
            Signals.stop(process);
            LockSupport.parkNanos(rest.toNanos());
            Signals.goOn(process);
            LockSupport.parkNanos(WORK.toNanos());
        }
    }

    /** The process goes on at full speed. */
    void close() {
        closed = true;
        LockSupport.unpark(setter);
        boolean interrupted = false;
        while (setter.isAlive()) {
            try {
                setter.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
