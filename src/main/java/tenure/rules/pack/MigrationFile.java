package tenure.rules.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.rules.Migration;
import tenure.rules.Migration.Care;
import tenure.rules.Migration.Loss;
import tenure.rules.Migration.Reminder;
import tenure.rules.Migration.Text;
import tenure.rules.Migration.Video;
import tenure.rules.Nearest;
import tenure.rules.Problem;

/** Reads how customers are moved, invited and set up. */
final class MigrationFile {

    private static final String NAME = "migration.yaml";

    private final Map<String, ? extends Collection<String>> words;
    private final List<Problem> problems;

    /** @param words the words of the pack that it may use, by kind */
    MigrationFile(Map<String, ? extends Collection<String>> words, List<Problem> problems) {
        this.words = words;
        this.problems = problems;
    }

    Migration read(Map<String, String> texts) {
        if (!texts.containsKey(NAME)) {
            return Migration.NONE;
        }
        Yaml file = Schema.MIGRATION.read(NAME, texts, problems);
        Yaml parameters = part(file, "parameters");
        Yaml mails = part(file, "mails");
        parameters.members().keySet().forEach(member -> known(parameters, member, "parameter"));
        mails.members().keySet().forEach(member -> known(mails, member, "mail"));
        List<Loss> losses = new ArrayList<>();
        part(file, "losses").items().forEach(entry -> losses.add(loss(entry)));
        Map<String, Care> cares = new LinkedHashMap<>();
        part(file, "exceptions")
                .members()
                .forEach((stage, care) -> cares.put(stage, new Care(care.get("owner"), care.get("action"))));
        List<Reminder> reminders = new ArrayList<>();
        part(file, "reminders").items().forEach(entry -> reminders.add(reminder(entry)));
        Yaml setUp = part(file, "setUp");
        Yaml video = part(setUp, "video");
        return new Migration(
                texts(parameters),
                texts(mails),
                Set.copyOf(file.list("compares")),
                losses,
                cares,
                reminders,
                text(part(setUp, "terms"), "text"),
                new Video(
                        text(video, "transcript"),
                        video.get("address"),
                        video.get("needed").equals("true")));
    }

    private Loss loss(Yaml entry) {
        known(entry, "action", "action");
        known(entry, "reason", "reason");
        known(entry, "obligation", "obligation");
        if (entry.get("reason").isEmpty() == entry.get("obligation").isEmpty()) {
            problems.add(entry.problem("value", "a loss has either a `reason` or an `obligation`"));
        }
        return new Loss(
                entry.get("action"),
                entry.get("reason"),
                entry.get("obligation"),
                entry.get("source"),
                entry.get("because"));
    }

    private Reminder reminder(Yaml entry) {
        known(entry, "after", "parameter");
        known(entry, "mail", "mail");
        return new Reminder(entry.get("after"), entry.get("mail"));
    }

    private static Text text(Yaml entry, String paragraphs) {
        return new Text(entry.get("version"), entry.get("title"), entry.list(paragraphs));
    }

    private static Map<String, String> texts(Yaml section) {
        Map<String, String> texts = new LinkedHashMap<>();
        section.members().keySet().forEach(name -> texts.put(name, section.get(name)));
        return texts;
    }

    private static Yaml part(Yaml of, String name) {
        return of.members().getOrDefault(name, Yaml.nothing(of.file()));
    }

    private void known(Yaml entry, String member, String kind) {
        Collection<String> all = words.get(kind);
        Yaml at = entry.members().get(member);
        String name = entry.get(member);
        if (at != null && all != null && !all.isEmpty() && !all.contains(name)) {
            problems.add(at.problem("unknown-" + kind, "there is no " + kind + " `" + name + "`")
                    .hinting(Nearest.hint(name, new ArrayList<>(all))));
        }
    }
}
