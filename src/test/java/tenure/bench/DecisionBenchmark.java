package tenure.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tenure.decision.Decider;
import tenure.decision.Explainer;
import tenure.decision.Explanation;
import tenure.decision.Ruling;
import tenure.facts.Inquiry;
import tenure.rules.Session.Evidence;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** What a decision of the full pack costs in process, on gathered facts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class DecisionBenchmark {

    private static final int BATCH = 50;
    private static final Path PACK = Path.of("rules/my-plan");

    /** Rules added to the pack, each on an action of its own that nobody asks for. */
    @Param({"0", "2000"})
    public int moreRules;

    private Decider decider;
    private Explainer explainer;
    private List<Inquiry> single;
    private List<Inquiry> batch;
    private int next;

    @Setup
    public void compile() throws IOException {
        // Nobody has set up the log here: left alone it would trace every step of the engine.
        LogContext.getLogContext().getLogger("").setLevel(Level.INFO);
        Path folder = moreRules == 0 ? PACK : MoreRules.copyOf(PACK, moreRules);
        decider = new Decider(new PackReader(DrlCompiler::book).read("my-plan", PackFiles.of(folder)));
        explainer = new Explainer(decider);
        single = Questions.mixed();
        batch = Questions.aboutOneAccount(BATCH);
    }

    @Benchmark
    public Ruling oneQuestion() {
        next = (next + 1) % single.size();
        return decider.decide(single.get(next), Evidence.FINDINGS_ONLY);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OperationsPerInvocation(BATCH)
    public List<Ruling> inABatchOf50() {
        return decider.decide(batch, Evidence.FINDINGS_ONLY);
    }

    @Benchmark
    public Explanation explained() {
        next = (next + 1) % single.size();
        return explainer.explain(single.get(next));
    }
}
