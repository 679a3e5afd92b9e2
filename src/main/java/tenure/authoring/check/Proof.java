package tenure.authoring.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.rules.CompiledForm;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;
import tenure.rules.RuleCompiler;
import tenure.rules.pack.PackContents;
import tenure.rules.written.RuleFiles;
import tenure.rules.written.WrittenRule;

/**
 * Whether rules compile, and which do not. A rule compiles or not whatever the others say, so one that did once is not
 * compiled again to find those that do not.
 */
final class Proof {

    private static final int REMEMBERED = 10_000;

    private final RuleCompiler compiler;
    private final Set<String> proven = Collections.synchronizedSet(Collections.newSetFromMap(new Remembered()));

    Proof(RuleCompiler compiler) {
        this.compiler = compiler;
    }

    /** What was compiled before, the oldest of it forgotten. */
    private static final class Remembered extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** The compiled form of a pack; null, and the problems, when some rule cannot be compiled. */
    @Nullable
    CompiledForm compile(PackContents pack, List<Problem> problems) {
        RuleFiles reading = pack.reading();
        List<WrittenRule> sound =
                reading.rules().stream().filter(WrittenRule::sound).toList();
        if (sound.size() == reading.rules().size() && reading.problems().isEmpty()) {
            return whole(pack, sound, problems);
        }
        search(pack, unproven(pack, sound), problems);
        return null;
    }

    private @Nullable CompiledForm whole(PackContents pack, List<WrittenRule> rules, List<Problem> problems) {
        try {
            CompiledForm form = compiler.compile(pack.name(), pack.rules());
            remember(pack, rules);
            return form;
        } catch (EditionRejected e) {
            List<Problem> found = new ArrayList<>();
            if (!unsafe(e.problems())) {
                search(pack, unproven(pack, rules), found);
            }
            problems.addAll(found.isEmpty() ? e.problems() : found);
            return null;
        }
    }

    private static boolean unsafe(Collection<Problem> problems) {
        return problems.stream().allMatch(Steps::ofSafety);
    }

    private List<WrittenRule> unproven(PackContents pack, List<WrittenRule> rules) {
        return rules.stream().filter(rule -> !proven.contains(key(pack, rule))).toList();
    }

    private void remember(PackContents pack, Collection<WrittenRule> rules) {
        rules.forEach(rule -> proven.add(key(pack, rule)));
    }

    /** What the rule says and what its file declares. */
    private static String key(PackContents pack, WrittenRule rule) {
        String text = pack.rules().getOrDefault(rule.file(), "");
        String head = pack.reading().rules().stream()
                .filter(one -> one.file().equals(rule.file()))
                .findFirst()
                .map(first -> text.substring(0, first.start()))
                .orElse("");
        return head + '\n' + text.substring(rule.start(), rule.end());
    }

    /** Compiles some rules, and when they do not, halves of them, until it is known which do not. */
    private void search(PackContents pack, List<WrittenRule> rules, List<Problem> problems) {
        if (rules.isEmpty()) {
            return;
        }
        try {
            compiler.compile(pack.name(), pack.reading().only(rules, pack.rules()));
            remember(pack, rules);
        } catch (EditionRejected e) {
            if (rules.size() == 1) {
                e.problems().forEach(problem -> problems.add(in(rules.get(0), problem)));
            } else if (unsafe(e.problems())) {
                problems.addAll(e.problems());
            } else {
                search(pack, rules.subList(0, rules.size() / 2), problems);
                search(pack, rules.subList(rules.size() / 2, rules.size()), problems);
            }
        }
    }

    /** The problem, which is known to be of this rule. */
    private static Problem in(WrittenRule rule, Problem problem) {
        if (problem.rule().equals(rule.name()) || Steps.ofSafety(problem)) {
            return problem;
        }
        return new Problem(
                rule.file(),
                rule.line(),
                rule.column(),
                rule.name(),
                problem.severity(),
                problem.code(),
                problem.message(),
                problem.hint());
    }
}
