package tenure.rulefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule as it is written.
 *
 * @param comment the lines of the comment directly above
 */
record WrittenRule(String file, String name, String comment, String when, String then) {

    private static final Pattern RULE = Pattern.compile(
            "(?m)((?:^//[^\\n]*\\n)*)^rule \"([^\"\\n]+)\"\\nwhen\\n((?:    [^\\n]*\\n)+)then\\n((?:    [^\\n]*\\n)+)end$");
    private static final String DEFINITIONS = "definitions.drl";
    private static final Pattern REQUIREMENT = Pattern.compile("\\b(?:S00[0-3]-[0-9]{2}|A[1-9][0-9]?)\\b");

    /** The rules of the folder, in the order of files and lines. */
    static List<WrittenRule> in(Path folder) throws IOException {
        List<WrittenRule> rules = new ArrayList<>();
        for (Path file : files(folder)) {
            Matcher rule = RULE.matcher(Files.readString(file));
            while (rule.find()) {
                String name = folder.relativize(file).toString();
                rules.add(new WrittenRule(name, rule.group(2), rule.group(1), rule.group(3), rule.group(4)));
            }
        }
        return rules;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }

    /** The ids of the requirements that the comment cites. */
    List<String> requirements() {
        return REQUIREMENT
                .matcher(comment)
                .results()
                .map(found -> found.group())
                .toList();
    }

    boolean defines() {
        return file.equals(DEFINITIONS);
    }

    @Override
    public String toString() {
        return file + " \"" + name + "\"";
    }
}
