package tenure.authoring.workshop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import tenure.authoring.check.Checked;

/** The workshop's process, as the service sees it. */
final class Child {

    private static final int OUT_OF_MEMORY = 3;
    private static final long SECONDS_TO_DIE = 5;
    private static final Duration LOOK = Duration.ofMillis(200);
    /** How many times its limit a check may take when others keep the processors busy. */
    private static final int PATIENCE = 10;

    private final Process process;
    private final Path folder;
    private final Function<Process, Pace> pace;
    private final DataOutputStream to;
    private final DataInputStream from;

    private Child(Process process, Path folder, Function<Process, Pace> pace) {
        this.process = process;
        this.pace = pace;
        this.folder = folder;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts the process. It gets no environment and, beside the two pipes, nothing that is open here. */
    static Child start(String main, int megabytes, Duration limit, Function<Process, Pace> pace)
            throws IOException, InterruptedException, Ended {
        Path folder = Files.createTempDirectory("tenure-workshop");
        List<String> command = Program.command(main, megabytes, folder);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Child child = new Child(builder.start(), folder, pace);
        Pace set = pace.apply(child.process);
        try {
            child.within(limit, () -> {
                Talk.greeted(child.from);
                return child;
            });
        } finally {
            set.close();
        }
        return child;
    }

    boolean lives() {
        return process.isAlive();
    }

    /** Has it check, and ends it when it has worked that long, or has been at it for several times that. */
    Checked check(Talk.Order order, Duration limit) throws InterruptedException, Ended {
        Pace set = pace.apply(process);
        try {
            return checked(order, limit);
        } finally {
            set.close();
        }
    }

    private Checked checked(Talk.Order order, Duration limit) throws InterruptedException, Ended {
        Duration before = worked();
        FutureTask<Checked> task = begin(() -> {
            Talk.ask(to, order);
            return Talk.answered(from);
        });
        long patience = System.nanoTime() + limit.multipliedBy(PATIENCE).toNanos();
        while (true) {
            try {
                return answer(task, LOOK);
            } catch (TimeoutException e) {
                if (worked().minus(before).compareTo(limit) >= 0 || System.nanoTime() > patience) {
                    end();
                    throw new Ended(Ended.Why.TIME);
                }
            }
        }
    }

    /** How long the process has worked, on all processors together: others who keep them busy do not count. */
    private Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private <T> T within(Duration limit, Callable<T> talk) throws InterruptedException, Ended {
        try {
            return answer(begin(talk), limit);
        } catch (TimeoutException e) {
            end();
            throw new Ended(Ended.Why.TIME);
        }
    }

    private static <T> FutureTask<T> begin(Callable<T> talk) {
        FutureTask<T> task = new FutureTask<>(talk);
        Thread talker = new Thread(task, "talk to the workshop");
        talker.setDaemon(true);
        talker.start();
        return task;
    }

    private <T> T answer(FutureTask<T> task, Duration within) throws InterruptedException, Ended, TimeoutException {
        try {
            return task.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            boolean memory = process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY;
            end();
            throw new Ended(memory ? Ended.Why.MEMORY : Ended.Why.DEATH);
        } catch (InterruptedException e) {
            end();
            throw e;
        }
    }

    /** Ends the process for good, whatever it does, and removes its folder. */
    void end() {
        process.destroyForcibly();
        var unused = process.onExit().thenRun(this::clear);
    }

    private void clear() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // It is in the folder for what may be removed at any time.
            return;
        }
    }
}
