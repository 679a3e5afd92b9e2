package tenure.rules.drools.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import tenure.rules.Problem;
import tenure.rules.RuleAt;
import tenure.rules.gate.RuleGate;

/**
 * Judges compiled rules before any class of them is loaded. What the gates before it may have overlooked in the text,
 * it cannot: here is what would run, and only what is on its lists may.
 */
public final class CodeGate {

    private static final String HINT = "docs/rules.md lists what may be asked of each fact, and the verbs";

    private final Map<String, String> files;
    private final Map<String, RuleAt> places;

    /**
     * For the compiled form of these files.
     *
     * @param places where each rule stands, by name
     */
    public CodeGate(Map<String, String> files, Map<String, RuleAt> places) {
        this.files = files;
        this.places = places;
    }

    /**
     * What these classes do and rules may not.
     *
     * @param classes the bytes of each by its name, with slashes
     */
    public List<Problem> check(Map<String, byte[]> classes) {
        List<Offence> offences = new ArrayList<>();
        Origins origins = new Origins();
        classes.forEach((name, bytes) -> judge(name, bytes, offences, origins));
        return offences.stream()
                .map(offence -> problem(offence, origins))
                .distinct()
                .toList();
    }

    private static void judge(String name, byte[] bytes, List<Offence> offences, Origins origins) {
        Optional<Shape> shape = Shape.of(name);
        if (shape.isEmpty()) {
            offences.add(new Offence(name, "", "", "unsafe-class", "rules make no classes"));
            return;
        }
        try {
            ClassReader reader = new ClassReader(bytes);
            reader.accept(new ClassJudge(shape.get(), name, offences), ClassReader.SKIP_FRAMES);
            reader.accept(origins, ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
            offences.add(new Offence(name, "", "", "unsafe-class", "what was compiled cannot be read"));
        }
    }

    private Problem problem(Offence offence, Origins origins) {
        RuleAt rule = places.get(origins.rule(offence));
        if (rule == null) {
            String file =
                    files.isEmpty() ? "pack.yaml" : files.keySet().iterator().next();
            return new Problem(file, 1, offence.code(), offence.message()).hinting(HINT);
        }
        String text = files.getOrDefault(rule.file(), "");
        int[] place = RuleGate.place(text, rule.name(), offence.word());
        boolean found = place.length > 0;
        return new Problem(
                rule.file(),
                found ? place[0] : Math.max(1, rule.line()),
                found ? place[1] : 1,
                rule.name(),
                Problem.Severity.ERROR,
                offence.code(),
                offence.message(),
                HINT);
    }
}
