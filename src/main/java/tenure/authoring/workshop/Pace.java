package tenure.authoring.workshop;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast the workshop's process works while this is open: as fast as it can as long as the service has little to do,
 * and a little at a time when it has much. The lowest priority alone is not enough: a process that was let onto an idle
 * processor is commonly taken off it at the next tick of the kernel's clock, and whoever wakes up meanwhile waits.
 */
final class Pace {

    /** Shorter than a decision may be kept waiting. */
    private static final Duration WORK = Duration.ofNanos(300_000);

    private static final Duration REST = Duration.ofMillis(3);
    private static final Duration GLANCE = Duration.ofMillis(50);
    /** The part of one processor from which on the service counts as busy. */
    private static final double BUSY = 0.05;

    private static final OperatingSystemMXBean SERVICE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Process process;
    private final Thread setter;
    private volatile boolean closed;

    private Pace(Process process) {
        this.process = process;
        this.setter = new Thread(this::set, "sets the pace of the workshop");
        setter.setDaemon(true);
    }

    /** Sets the pace of this process until it is closed. */
    static Pace of(Process process) {
        Pace pace = new Pace(process);
        pace.setter.start();
        return pace;
    }

    private void set() {
        long worked = SERVICE.getProcessCpuTime();
        long looked = System.nanoTime();
        while (!closed) {
            long until = System.nanoTime() + GLANCE.toNanos();
            long now = System.nanoTime();
            long workedNow = SERVICE.getProcessCpuTime();
            boolean busy = workedNow - worked > BUSY * (now - looked);
            worked = workedNow;
            looked = now;
            if (busy) {
                slowly(until);
            } else {
                LockSupport.parkNanos(GLANCE.toNanos());
            }
        }
    }

    private void slowly(long until) {
        while (!closed && System.nanoTime() < until) {
            Signals.stop(process);
            LockSupport.parkNanos(REST.toNanos());
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
