package tenure.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.rules.Acts;
import tenure.rules.Acts.Duty;
import tenure.rules.Effect;
import tenure.rules.Migration;
import tenure.rules.Nearest;
import tenure.rules.Problem;

/** Reads what a yes lets happen. */
final class ActsFile {

    private final Set<String> actions;
    private final Set<String> obligations;
    private final Set<String> parameters;
    private final List<Problem> problems;

    ActsFile(Set<String> actions, Set<String> obligations, Set<String> parameters, List<Problem> problems) {
        this.actions = actions;
        this.obligations = obligations;
        this.parameters = parameters;
        this.problems = problems;
    }

    Acts read(Yaml file) {
        Map<String, Effect> effects = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (Yaml act : section(file, "acts").items()) {
            known(act, "action", actions);
            titles.put(act.get("action"), act.get("title"));
            Effect.called(act.get("effect")).ifPresent(effect -> {
                if (effects.putIfAbsent(act.get("action"), effect) != null) {
                    problems.add(act.problem("twice", "`" + act.get("action") + "` has an effect already"));
                }
            });
        }
        Map<String, Duty> duties = new LinkedHashMap<>();
        for (Yaml duty : section(file, "obligations").items()) {
            known(duty, "obligation", obligations);
            Duty said = new Duty(duty.get("mail"), duty.get("charged").equals("true"));
            if (duties.putIfAbsent(duty.get("obligation"), said) != null) {
                problems.add(duty.problem("twice", "`" + duty.get("obligation") + "` is dealt with already"));
            }
        }
        return new Acts(
                effects,
                duties,
                named(section(file, "doors"), actions),
                texts(section(file, "mails")),
                named(section(file, "parameters"), parameters),
                titles,
                texts(section(file, "labels")),
                texts(section(file, "texts")),
                file.list("contacts"),
                file.list("notified"),
                Migration.NONE);
    }

    private Map<String, String> named(Yaml section, Set<String> names) {
        section.members().keySet().forEach(member -> known(section, member, names));
        return texts(section);
    }

    private static Map<String, String> texts(Yaml section) {
        Map<String, String> texts = new LinkedHashMap<>();
        section.members().keySet().forEach(name -> texts.put(name, section.get(name)));
        return texts;
    }

    private static Yaml section(Yaml file, String name) {
        return file.members().getOrDefault(name, Yaml.nothing(file.file()));
    }

    private void known(Yaml entry, String member, Set<String> names) {
        String name = entry.get(member);
        Yaml at = entry.members().get(member);
        if (at != null && !names.isEmpty() && !names.contains(name)) {
            String kind = names.equals(actions) ? "action" : names.equals(obligations) ? "obligation" : "parameter";
            problems.add(at.problem("unknown-" + kind, "there is no " + kind + " `" + name + "`")
                    .hinting(Nearest.hint(name, new ArrayList<>(names))));
        }
    }
}
