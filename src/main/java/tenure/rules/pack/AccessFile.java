package tenure.rules.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenure.rules.AccessWords;
import tenure.rules.AccessWords.Note;
import tenure.rules.AccessWords.Scope;
import tenure.rules.AccessWords.Text;
import tenure.rules.Nearest;
import tenure.rules.Problem;

/** Reads what is said of Third Party Access. */
final class AccessFile {

    static final String NAME = "access.yaml";

    private static final Pattern VALUE = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> VALUES = Set.of("partner", "scopes", "by", "on");

    private final Set<String> scopes;
    private final Set<String> parameters;
    private final List<Problem> problems;

    AccessFile(Set<String> scopes, Set<String> parameters, List<Problem> problems) {
        this.scopes = scopes;
        this.parameters = parameters;
        this.problems = problems;
    }

    AccessWords read(Map<String, String> texts) {
        if (!texts.containsKey(NAME)) {
            return AccessWords.NONE;
        }
        Yaml file = Schema.ACCESS.read(NAME, texts, problems);
        return new AccessWords(scopes(file), closed(file), texts(file), notes(file));
    }

    /** Each scope of the table is said once, so that nobody grants what was not shown. */
    private List<Scope> scopes(Yaml file) {
        List<Scope> said = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Yaml section = section(file, "scopes");
        for (Yaml scope : section.items()) {
            known(scope, "scope", scopes);
            once(scope, "scope", names);
            said.add(new Scope(scope.get("scope"), scope.get("name"), scope.get("meaning")));
        }
        scopes.stream()
                .filter(scope -> !names.contains(scope))
                .forEach(scope ->
                        problems.add(section.problem("missing", "the scope `" + scope + "` is not said here")));
        return said;
    }

    private static List<String> closed(Yaml file) {
        return section(file, "closed").items().stream()
                .map(closed -> closed.get("what"))
                .toList();
    }

    private List<Text> texts(Yaml file) {
        List<Text> texts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Yaml text : section(file, "texts").items()) {
            known(text, "version", parameters);
            once(text, "text", names);
            texts.add(new Text(text.get("text"), text.get("title"), text.get("version")));
        }
        return texts;
    }

    private Map<String, Note> notes(Yaml file) {
        Map<String, Note> notes = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Yaml note : section(file, "notes").items()) {
            once(note, "note", names);
            Matcher value = VALUE.matcher(note.get("text"));
            while (value.find()) {
                if (!VALUES.contains(value.group(1))) {
                    problems.add(note.problemOf("text", "unknown-value", "a note has no value `" + value.group(1) + "`")
                            .hinting(Nearest.hint(value.group(1), VALUES)));
                }
            }
            notes.put(note.get("note"), new Note(note.get("style"), note.get("text")));
        }
        return notes;
    }

    private void once(Yaml entry, String member, Set<String> names) {
        String name = entry.get(member);
        if (!name.isEmpty() && !names.add(name)) {
            problems.add(entry.problemOf(member, "twice", "`" + name + "` is said already"));
        }
    }

    private void known(Yaml entry, String member, Set<String> names) {
        String name = entry.get(member);
        Yaml at = entry.members().get(member);
        if (at != null && !names.contains(name)) {
            String kind = member.equals("scope") ? "scope" : "parameter";
            problems.add(at.problem("unknown-" + kind, "there is no " + kind + " `" + name + "`")
                    .hinting(Nearest.hint(name, names)));
        }
    }

    private static Yaml section(Yaml file, String name) {
        return file.members().getOrDefault(name, Yaml.nothing(file.file()));
    }
}
