package tenure.authoring.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/** The objects that documents are made of, by name, each with its members in order. */
record Forms(Map<String, Map<String, Member>> all) {

    static Forms read(Yaml entries, List<Problem> problems) {
        Map<String, Map<String, Member>> all = new LinkedHashMap<>();
        entries.members().forEach((form, members) -> {
            Map<String, Member> read = new LinkedHashMap<>();
            members.members().forEach((name, entry) -> {
                Member member = Member.read(name, entry, problems);
                if (member != null) {
                    read.put(name, member);
                    if (!member.of().isEmpty() && !entries.members().containsKey(member.of())) {
                        problems.add(entry.problem("unknown", "there is no form " + member.of()));
                    }
                }
            });
            all.put(form, read);
        });
        return new Forms(all);
    }

    Map<String, Member> members(String form) {
        return all.getOrDefault(form, Map.of());
    }
}
