package tenure.authoring.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenure.authoring.scenario.Scenario;
import tenure.rules.Edition;
import tenure.rules.Reason;
import tenure.rules.drools.DrlToken;
import tenure.rules.drools.DrlTokens;
import tenure.rules.drools.WrittenRule;
import tenure.rules.drools.WrittenRules;
import tenure.rules.pack.PackFiles;

/** The rule book: each rule as its sentence, with its source, its conditions, what it says and what shows it. */
public final class RuleBookPage {

    private static final int MOST_SCENARIOS = 10;

    private final Edition edition;
    private final Firing firing;
    private final Page page;

    private RuleBookPage(Edition edition, Firing firing) {
        this.edition = edition;
        this.firing = firing;
        this.page = new Page("The rule book of " + edition.title());
    }

    /** The rule book of an edition and the files it was made of. The same files make the same page. */
    public static Page of(Edition edition, PackFiles files) {
        Map<String, String> texts = files.texts(new ArrayList<>());
        RuleBookPage book = new RuleBookPage(edition, Firing.of(edition, files));
        Map<String, List<WrittenRule>> byFile = new TreeMap<>();
        WrittenRules.read(texts)
                .rules()
                .forEach(rule -> byFile.computeIfAbsent(rule.file(), any -> new ArrayList<>())
                        .add(rule));
        book.opening(byFile);
        byFile.forEach((file, rules) -> {
            book.page.heading(2, file);
            opening(texts.getOrDefault(file, "")).forEach(line -> book.page.paragraph(Inline.text(line)));
            rules.forEach(book::rule);
        });
        return book.page;
    }

    private void opening(Map<String, List<WrittenRule>> byFile) {
        page.paragraph(Inline.text("Edition "), Inline.code(edition.hash()));
        page.list(byFile.entrySet().stream()
                .map(file -> Inline.all(
                        Inline.toHeading(file.getKey()),
                        Inline.text(
                                ": " + file.getValue().size() + (file.getValue().size() == 1 ? " rule" : " rules"))))
                .toList());
    }

    /** The comments before the first rule that belong to none. */
    private static List<String> opening(String text) {
        List<String> lines = new ArrayList<>();
        List<DrlToken> tokens = DrlTokens.of(text);
        for (int i = 0; i + 1 < tokens.size() && !tokens.get(i).is("rule"); i++) {
            DrlToken token = tokens.get(i);
            if (token.isComment() && !isAbove(tokens, i)) {
                lines.add(token.text().replaceAll("^(//|/\\*+)\\s*|\\s*\\*/$", ""));
            }
        }
        return lines;
    }

    /** Whether the comment stands directly above a rule, other comments between them or not. */
    private static boolean isAbove(List<DrlToken> tokens, int comment) {
        int next = comment + 1;
        while (next < tokens.size() && tokens.get(next).breaks() == 1) {
            if (!tokens.get(next).isComment()) {
                return tokens.get(next).is("rule");
            }
            next++;
        }
        return false;
    }

    private void rule(WrittenRule rule) {
        page.heading(3, rule.name());
        page.paragraph(
                Inline.code(rule.file() + ":" + rule.at().line()),
                Inline.text(rule.comment().isEmpty() ? "" : " – " + String.join(" ", rule.comment())));
        Wording wording = new Wording(rule);
        page.paragraph(Inline.text(wording.conditions().isEmpty() ? "Always:" : "When"));
        page.list(wording.conditions());
        page.paragraph(Inline.text("then "), wording.conclusion(), Inline.text("."));
        reasons(rule);
        scenarios(firing.of(rule.at()));
    }

    private void reasons(WrittenRule rule) {
        for (DrlToken token : DrlTokens.of(rule.conclusion())) {
            String word = token.text().replace("\"", "");
            Reason reason =
                    token.kind() == DrlToken.Kind.TEXT ? edition.reasons().get(word) : null;
            if (reason != null) {
                page.list(new TreeMap<>(reason.texts())
                        .entrySet().stream()
                                .map(text -> Inline.text(text.getKey() + ": \u201c" + text.getValue() + "\u201d"))
                                .toList());
            }
        }
    }

    private void scenarios(List<Scenario> scenarios) {
        if (firing.byRule().isEmpty()) {
            return;
        }
        if (scenarios.isEmpty()) {
            page.paragraph(Inline.text("No scenario makes it fire."));
            return;
        }
        page.paragraph(Inline.text("It fires in " + scenarios.size()
                + (scenarios.size() == 1
                        ? " scenario:"
                        : " scenarios" + (scenarios.size() > MOST_SCENARIOS ? ", such as:" : ":"))));
        page.list(scenarios.stream()
                .limit(MOST_SCENARIOS)
                .map(scenario -> Inline.all(
                        Inline.text(scenario.name() + " ("),
                        Inline.code(scenario.file() + ":" + scenario.line()),
                        Inline.text(")")))
                .toList());
    }
}
