package tenure.authoring.workshop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tenure.authoring.check.Checked;
import tenure.authoring.check.Checking;
import tenure.authoring.check.PackCheck;
import tenure.authoring.check.Report;
import tenure.rules.Problem;
import tenure.rules.drools.DroolsCompiler;

/** The process of the workshop: takes packs from standard input, one after another, and answers what a check found. */
public final class Bench {

    private Bench() {}

    /** Checks as the service would. */
    public static void main(String... args) throws Exception {
        serve(new PackCheck(new DroolsCompiler()));
    }

    /** Checks by these means until the service goes away. */
    public static void serve(Checking checking) throws IOException, InterruptedException {
        Signals.standAlone();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Nothing else may be written between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        BlockingQueue<Talk.Order> orders = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(orders), "listen to the service");
        listener.setDaemon(true);
        listener.start();
        Talk.greet(out);
        while (true) {
            Talk.answer(out, check(checking, orders.take()));
        }
    }

    /** Takes orders while a check is under way too, so that the end of the service is noticed at any time. */
    private static void listen(BlockingQueue<Talk.Order> orders) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
            while (true) {
                orders.add(Talk.asked(in));
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Checked check(Checking checking, Talk.Order order) {
        try {
            return checking.check(order.pack(), order.files());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            Problem failed = new Problem("pack.yaml", 1, "check-failed", "the check itself failed on this draft")
                    .hinting("undo the last edit; if it was fine, tell whoever runs Tenure");
            return new Checked(new Report(List.of(failed), List.of()), null);
        }
    }
}
