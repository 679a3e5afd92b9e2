package tenure.authoring.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.authoring.check.Checked;
import tenure.rules.Problem;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** Whatever a check does, the service gets an answer, and the next check a workshop. */
class WorkshopTest {

    private static final PackFiles FILES = PackFiles.of(Map.of("a file", "its text".getBytes(StandardCharsets.UTF_8)));
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Workshop odd = new Workshop(new Settings(PATIENCE, 64), () -> 0, OddBench.class);
    private final Workshop hasty = new Workshop(new Settings(Duration.ofSeconds(1), 64), () -> 0, OddBench.class);
    private final AtomicLong asked = new AtomicLong();
    private final Workshop yielding =
            new Workshop(new Settings(Duration.ofSeconds(1), 64), asked::incrementAndGet, OddBench.class);
    private final Workshop real = new Workshop(new Settings(PATIENCE, 512), () -> 0);

    private record Settings(Duration timeLimit, int memory) implements WorkshopSettings {

        @Override
        public Duration rest() {
            return Duration.ofMillis(3);
        }

        @Override
        public Duration startLimit() {
            return PATIENCE;
        }

        @Override
        public Duration idle() {
            return PATIENCE;
        }

        @Override
        public int waiting() {
            return 0;
        }
    }

    @AfterEach
    void close() {
        odd.close();
        hasty.close();
        yielding.close();
        real.close();
    }

    private static String code(Checked checked) {
        return checked.report().problems().get(0).code();
    }

    private static List<String> told(Checked checked) {
        return List.of(checked.report().problems().get(0).message().split(" ", 3));
    }

    @Test
    void the_process_is_another_has_no_environment_and_is_kept() {
        List<String> first = told(odd.check("quiet", FILES));
        assertThat(first.get(0))
                .isNotEqualTo(String.valueOf(ProcessHandle.current().pid()));
        assertThat(first.subList(1, 3)).containsExactly("0", "[a file]");
        assertThat(told(odd.check("babbles", FILES))).isEqualTo(first);
    }

    @Test
    void what_dies_fails_or_hoards_is_told_and_the_next_check_goes_on() {
        assertThat(code(odd.check("exits", FILES))).isEqualTo("workshop-died");
        assertThat(code(odd.check("fails", FILES))).isEqualTo("check-failed");
        assertThat(code(odd.check("hoards", FILES))).isEqualTo("memory-limit");
        assertThat(code(odd.check("quiet", FILES))).isEqualTo("told");
    }

    @Test
    void what_hangs_is_ended_at_the_time_limit() {
        assertThat(code(hasty.check("hangs", FILES))).isEqualTo("time-limit");
        assertThat(ProcessHandle.current().children().flatMap(ProcessHandle::descendants))
                .isEmpty();
    }

    @Test
    void beside_decisions_it_comes_to_an_end_as_well() {
        assertThat(code(yielding.check("quiet", FILES))).isEqualTo("told");
        assertThat(code(yielding.check("hangs", FILES))).isEqualTo("time-limit");
    }

    @Test
    void a_pack_is_checked_there_and_served_here() {
        PackFiles pack = PackFiles.of(Path.of("rules/my-plan"));
        Checked checked = real.check("my-plan", pack);
        assertThat(checked.report().problems()).isEmpty();
        assertThat(new PackReader((name, rules) -> DrlCompiler.open(name, rules, checked.compiled()))
                        .read("my-plan", pack)
                        .rules()
                        .rules())
                .isNotEmpty();
        Map<String, byte[]> edited = new TreeMap<>(pack.contents());
        edited.put("controls.csv", "name,kind\n=1+1,BAR\n".getBytes(StandardCharsets.UTF_8));
        edited.put("reasons.yaml", "a: &a [ x ]\nb: *a\n".getBytes(StandardCharsets.UTF_8));
        edited.put("levels.csv", "name,rank\nA;rule x,1\n".getBytes(StandardCharsets.UTF_8));
        edited.put("remedies.yaml", "a: !!java.net.URL [ x ]\n".getBytes(StandardCharsets.UTF_8));
        assertThat(real.check("my-plan", PackFiles.of(edited)).report().problems())
                .extracting(Problem::code)
                .contains("unsafe-formula", "unsafe-yaml-anchor", "unsafe-cell", "unsafe-yaml-tag");
    }
}
