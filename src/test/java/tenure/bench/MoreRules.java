package tenure.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a pack with many more actions, each with a rule of its own, of the shapes the pack has. */
final class MoreRules {

    private static final List<String> SHAPES = List.of(
            "Question( act == \"%s\", service.status != \"ACTIVE\" )",
            "Question( act == \"%s\", feature != null, service.reaches( feature.level, \"PACKAGE\" ) )",
            "Question( act == \"%s\", asker == \"partner\", !account.trusting )",
            "Question( act == \"%s\", asker != \"customer\", !service.is( \"RENEWED\" ) )");

    private MoreRules() {}

    static Path copyOf(Path pack, int rules) throws IOException {
        Path copy = Files.createTempDirectory("more-rules").resolve("my-plan");
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(pack.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        StringBuilder actions = new StringBuilder();
        for (int i = 0; i < rules; i++) {
            actions.append("more.act-%d,service,VIEW,USAGE,,,,,S000-54%n".formatted(i));
            if (i % 500 == 0) {
                Files.writeString(copy.resolve("more-%d.drl".formatted(i)), file(i, Math.min(rules, i + 500)));
            }
        }
        Files.writeString(copy.resolve("actions.csv"), actions, StandardOpenOption.APPEND);
        return copy;
    }

    private static String file(int from, int until) {
        StringBuilder text = new StringBuilder("""
                package rules.myplan;

                import tenure.facts.*;
                import tenure.rules.Findings;

                global Findings findings;
                """);
        for (int i = from; i < until; i++) {
            String when = SHAPES.get(i % SHAPES.size()).formatted("more.act-" + i);
            text.append("""

                    // S000-54
                    rule "more act %d has a rule of its own"
                    when
                        %s
                    then
                        findings.deny( "SERVICE_NOT_ACTIVE" );
                    end
                    """.formatted(i, when));
        }
        return text.toString();
    }
}
