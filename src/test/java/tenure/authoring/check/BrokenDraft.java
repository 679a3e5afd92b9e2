package tenure.authoring.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenure.rules.CompiledForm;
import tenure.rules.Problem;
import tenure.rules.RuleBook;
import tenure.rules.RuleCompiler;
import tenure.rules.drools.DroolsCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.Yaml;

/**
 * A pack that ships, changed as an analyst might by mistake, and what is said of it. The change is {@code change.yaml},
 * what is said {@code problems.txt}; to write the latter anew from what is said now, run the main of this class.
 */
record BrokenDraft(Path folder) {

    private static final Path ALL = Path.of("src", "test", "broken");

    /** What is compiled is compiled once for all drafts. */
    private static final RuleCompiler ONCE = new RuleCompiler() {

        private final RuleCompiler compiler = new DroolsCompiler();
        private final Map<Map<String, String>, CompiledForm> forms = new ConcurrentHashMap<>();

        @Override
        public CompiledForm compile(String pack, Map<String, String> files) {
            return forms.computeIfAbsent(files, any -> compiler.compile(pack, files));
        }

        @Override
        public RuleBook open(String pack, Map<String, String> files, CompiledForm form) {
            return compiler.open(pack, files, form);
        }
    };

    private static final PackCheck CHECK = check();

    private static PackCheck check() {
        PackCheck check = new PackCheck(ONCE);
        try {
            check.check("my-plan", PackFiles.of(Path.of("rules", "my-plan")));
        } catch (RuntimeException e) {
            throw new IllegalStateException("the shipped pack cannot be checked", e);
        }
        return check;
    }

    /** Writes what is said of each draft now; with names as arguments, of those alone. */
    public static void main(String... names) throws IOException {
        for (BrokenDraft draft : all()) {
            if (names.length == 0 || List.of(names).contains(draft.toString())) {
                Files.writeString(draft.folder.resolve("problems.txt"), draft.told());
            }
        }
    }

    static List<BrokenDraft> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(BrokenDraft::new)
                    .toList();
        }
    }

    /** What should be said. */
    String expected() throws IOException {
        return Files.readString(folder.resolve("problems.txt"));
    }

    List<Problem> problems() throws IOException {
        return CHECK.check("my-plan", PackFiles.of(files())).report().problems();
    }

    /** What is said, a problem a line. */
    String told() throws IOException {
        return problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
    }

    /** The files of the pack, changed. Scenarios that the change does not touch are left out unless it wants them. */
    private Map<String, byte[]> files() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Yaml change = Yaml.read(
                "change.yaml", Map.of("change.yaml", Files.readString(folder.resolve("change.yaml"))), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(folder + ": " + problems);
        }
        String pack = change.get("pack").isEmpty() ? "rules/my-plan" : change.get("pack");
        Map<String, byte[]> files = new TreeMap<>(PackFiles.of(Path.of(pack)).contents());
        List<Yaml> edits = change.members().getOrDefault("edits", change).items();
        List<String> touched = edits.stream().map(edit -> edit.get("file")).toList();
        if (change.get("scenarios").isEmpty()) {
            files.keySet().removeIf(file -> file.startsWith("scenarios/") && !touched.contains(file));
        }
        edits.forEach(edit -> edit(files, edit));
        return files;
    }

    private void edit(Map<String, byte[]> files, Yaml edit) {
        String file = edit.get("file");
        String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        if (!edit.get("replace").isEmpty()) {
            String old = edit.get("replace");
            if (!text.contains(old)) {
                throw new IllegalStateException(folder + ": " + file + " has no " + old);
            }
            int at = text.indexOf(old);
            text = text.substring(0, at) + edit.get("by") + text.substring(at + old.length());
        }
        if (edit.get("delete").equals("true")) {
            files.remove(file);
        } else if (!edit.get("bytes").isEmpty()) {
            files.put(file, HexFormat.of().parseHex(edit.get("bytes")));
        } else if (!edit.get("size").isEmpty()) {
            files.put(
                    file,
                    "# much\n".repeat(Integer.parseInt(edit.get("size")) / 7).getBytes(StandardCharsets.UTF_8));
        } else {
            String whole = edit.members().containsKey("text") ? edit.get("text") : text;
            files.put(file, (whole + edit.get("append")).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
