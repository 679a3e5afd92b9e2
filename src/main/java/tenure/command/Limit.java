package tenure.command;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import picocli.CommandLine.Option;

/** How long a command may take. When the time is up it is ended, whatever it is doing. */
final class Limit {

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "End after this many seconds, with exit code 3 (default: ${DEFAULT-VALUE}).",
            defaultValue = "120")
    private int seconds = 120;

    /** Does the work. What a rule does cannot be interrupted; ending the process can. */
    int during(Terminal terminal, IntSupplier work) {
        AtomicBoolean done = new AtomicBoolean();
        Thread watchdog = new Thread(() -> watch(done, terminal), "end when the time is up");
        watchdog.setDaemon(true);
        watchdog.start();
        try {
            return work.getAsInt();
        } finally {
            done.set(true);
            LockSupport.unpark(watchdog);
        }
    }

    private void watch(AtomicBoolean done, Terminal terminal) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!done.get()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                terminal.err().println("This took longer than " + seconds + " seconds and was ended.");
                terminal.err().flush();
                Runtime.getRuntime().halt(Ending.UNREACHABLE);
            }
            LockSupport.parkNanos(left);
        }
    }
}
