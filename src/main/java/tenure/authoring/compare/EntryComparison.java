package tenure.authoring.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tenure.authoring.compare.EntryChange.How;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;
import tenure.rules.pack.Yaml.Kind;

/** Compares YAML files entry by entry. An item of a list is known by its name, if all items have one. */
final class EntryComparison {

    /** The members that may name an item of a list. */
    private static final List<String> NAMES = List.of("name", "change", "id", "from");

    private final Map<String, String> old;
    private final Map<String, String> now;
    private final List<EntryChange> changes = new ArrayList<>();

    EntryComparison(Map<String, String> old, Map<String, String> now) {
        this.old = old;
        this.now = now;
    }

    List<EntryChange> changes() {
        Set<String> files = new TreeSet<>(old.keySet());
        files.addAll(now.keySet());
        for (String file : files) {
            if (file.endsWith(".yaml") && !old.getOrDefault(file, "").equals(now.getOrDefault(file, ""))) {
                List<Problem> problems = new ArrayList<>();
                Yaml was = Yaml.read(file, Map.of(file, old.getOrDefault(file, "")), problems);
                Yaml is = Yaml.read(file, Map.of(file, now.getOrDefault(file, "")), problems);
                if (problems.isEmpty()) {
                    compare("", was, is);
                }
            }
        }
        return changes;
    }

    private void compare(String path, Yaml was, Yaml is) {
        Map<String, Yaml> before = parts(was);
        Map<String, Yaml> after = parts(is);
        if ((before.isEmpty() && after.isEmpty()) || mixed(was, is)) {
            if (!said(was).equals(said(is))) {
                add(How.CHANGED, is, path, said(was), said(is));
            }
            return;
        }
        Set<String> moved = Moved.between(before.keySet(), after.keySet());
        after.forEach((name, entry) -> {
            Yaml earlier = before.get(name);
            if (earlier == null) {
                add(How.ADDED, entry, at(path, name), "", said(entry));
                return;
            }
            if (moved.contains(name) && entry.kind() == Kind.OBJECT) {
                add(How.MOVED, entry, at(path, name), "", "");
            }
            compare(at(path, name), earlier, entry);
        });
        before.forEach((name, entry) -> {
            if (!after.containsKey(name)) {
                add(How.REMOVED, entry, at(path, name), said(entry), "");
            }
        });
    }

    /** Whether it was one kind of thing and is another; something that was not there yet is of any kind. */
    private static boolean mixed(Yaml was, Yaml is) {
        return was.kind() != is.kind() && was.kind() != Kind.NOTHING && is.kind() != Kind.NOTHING;
    }

    private void add(How how, Yaml at, String path, String from, String to) {
        changes.add(new EntryChange(how, at.file(), path, from, to));
    }

    private static String at(String path, String name) {
        return path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name;
    }

    /** What it is made of, by name; nothing when it is better told as a whole. */
    private static Map<String, Yaml> parts(Yaml yaml) {
        if (yaml.kind() == Kind.OBJECT) {
            return yaml.members();
        }
        Map<String, Yaml> parts = new LinkedHashMap<>();
        if (yaml.kind() == Kind.LIST && yaml.items().stream().allMatch(item -> item.kind() == Kind.OBJECT)) {
            String naming = NAMES.stream()
                    .filter(name -> yaml.items().stream()
                            .allMatch(item -> !item.get(name).isEmpty()))
                    .findFirst()
                    .orElse("");
            for (Yaml item : yaml.items()) {
                String name = naming.isEmpty() ? String.valueOf(parts.size() + 1) : item.get(naming);
                parts.put("[" + (parts.containsKey("[" + name + "]") ? parts.size() + 1 : name) + "]", item);
            }
        }
        return parts;
    }

    private static String said(Yaml yaml) {
        return yaml.kind() == Kind.NOTHING ? "" : yaml.json().toString();
    }
}
