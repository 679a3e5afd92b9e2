package tenure.rules.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.rules.Mail;
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.mail.MailCheck;
import tenure.rules.mail.MailGate;

/** Reads the mails of a pack: what each is and may tell, and its two templates. A pack may have none. */
final class Mails {

    private static final String FILE = "mail/mails.yaml";
    private static final String FOLDER = "mail/";

    private Mails() {}

    static Map<String, Mail> read(Map<String, String> texts, List<Problem> problems) {
        List<String> templates =
                texts.keySet().stream().filter(MailGate::isTemplate).toList();
        if (!texts.containsKey(FILE) && templates.isEmpty()) {
            return Map.of();
        }
        Yaml file = Schema.MAILS.read(FILE, texts, problems);
        Map<String, Mail> mails = new LinkedHashMap<>();
        file.members().forEach((name, entry) -> mails.put(name, mail(name, entry, texts)));
        mails.values().forEach(mail -> check(mail, file, texts, problems));
        templates.forEach(template -> strangers(template, file, problems));
        return Collections.unmodifiableMap(mails);
    }

    private static Mail mail(String name, Yaml entry, Map<String, String> texts) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Yaml said = entry.members().get("values");
        if (said != null) {
            said.members().forEach((value, meaning) -> {
                Yaml each = meaning.members().get("each");
                values.put(
                        value,
                        each == null ? Set.of() : Set.copyOf(each.members().keySet()));
            });
        }
        return new Mail(
                name,
                entry.get("title"),
                values,
                entry.members().containsKey("link"),
                texts.getOrDefault(path(name, ".txt"), ""),
                texts.getOrDefault(path(name, ".html"), ""));
    }

    private static void check(Mail mail, Yaml file, Map<String, String> texts, List<Problem> problems) {
        List<String> missing = new ArrayList<>(List.of(path(mail.name(), ".txt"), path(mail.name(), ".html")));
        missing.removeAll(texts.keySet());
        missing.forEach(path -> problems.add(
                file.problemOf(mail.name(), "missing-file", "the mail `" + mail.name() + "` needs the file " + path)));
        if (!missing.contains(path(mail.name(), ".txt"))) {
            problems.addAll(MailCheck.text(path(mail.name(), ".txt"), mail));
        }
        if (!missing.contains(path(mail.name(), ".html"))) {
            problems.addAll(MailCheck.page(path(mail.name(), ".html"), mail));
        }
    }

    private static void strangers(String template, Yaml file, List<Problem> problems) {
        String name = template.substring(FOLDER.length(), template.lastIndexOf('.'));
        if (file.kind() != Yaml.Kind.NOTHING && !file.members().containsKey(name)) {
            problems.add(new Problem(template, 1, "unknown-mail", "mails.yaml knows no mail `" + name + "`")
                    .hinting(Nearest.hint(name, file.members().keySet())));
        }
    }

    private static String path(String name, String kind) {
        return FOLDER + name + kind;
    }
}
