package tenure.authoring.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenure.authoring.form.CsvText;
import tenure.rules.Edition;
import tenure.rules.pack.Yaml;

/** The sections of the reference that tell a pack's own words. */
final class WordSections {

    private static final int MOST_PLACES = 12;
    private static final String USED = "used in";
    private static final String REASONS = "reasons.yaml";
    private static final String PARAMETERS = "parameters.yaml";
    private static final String PACK = "pack.yaml";

    private final Page page;
    private final Edition edition;
    private final Map<String, String> texts;
    private final Mentions mentions;

    WordSections(Page page, Edition edition, Map<String, String> texts, Mentions mentions) {
        this.page = page;
        this.edition = edition;
        this.texts = texts;
        this.mentions = mentions;
    }

    void write() {
        texts.forEach((file, text) -> {
            if (file.endsWith(".csv")) {
                table(file, text);
            }
        });
        if (!texts.containsKey(REASONS)) {
            words(
                    "Actions",
                    "actions",
                    List.copyOf(edition.catalogue().actions().keySet()));
            words("Reasons", "reasons", List.copyOf(edition.reasons().keySet()));
        } else {
            reasons();
        }
        parameters();
        words(
                "Obligations",
                "obligations",
                edition.obligations().stream().sorted().toList());
        words("Sources", "sources", edition.sources());
    }

    private void table(String file, String text) {
        List<List<String>> rows = CsvText.read(text).orElse(List.of());
        if (rows.isEmpty()) {
            return;
        }
        List<String> head = new ArrayList<>(rows.get(0));
        head.add(USED);
        page.heading(2, file);
        page.table(head, rows.stream().skip(1).map(row -> row(file, row)).toList());
    }

    private List<Inline> row(String file, List<String> row) {
        List<Inline> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cells.isEmpty() ? Inline.code(cell) : Inline.text(cell.replace("|", " | "))));
        cells.add(used(row.get(0), file, row.get(0)));
        return cells;
    }

    private void reasons() {
        page.heading(2, "Reasons");
        List<List<Inline>> rows = new ArrayList<>();
        edition.reasons()
                .values()
                .forEach(reason -> rows.add(List.of(
                        Inline.code(reason.code()),
                        Inline.text(reason.stageName() + (reason.alone() ? ", alone" : "")),
                        Inline.text(reason.texts().getOrDefault("customer", "")),
                        Inline.text(reason.texts().getOrDefault("partner", "")),
                        Inline.text(reason.texts().getOrDefault("staff", "")),
                        Inline.text(reason.source()),
                        used(reason.code(), REASONS, reason.stageName() + "." + reason.code()))));
        page.table(List.of("reason", "stage", "to customers", "to partners", "to staff", "source", USED), rows);
    }

    private void parameters() {
        if (!texts.containsKey(PARAMETERS)) {
            return;
        }
        page.heading(2, "Parameters");
        Yaml file = Yaml.read(PARAMETERS, texts, new ArrayList<>());
        List<List<Inline>> rows = new ArrayList<>();
        edition.catalogue().parameters().forEach((name, parameter) -> {
            Yaml entry = file.members().getOrDefault(name, file);
            String values = parameter.steps().stream()
                    .map(step -> step.from() == null ? step.value() : step.value() + " from " + step.from())
                    .collect(Collectors.joining(", "));
            rows.add(List.of(
                    Inline.code(name),
                    Inline.text(entry.get("title")),
                    Inline.text(parameter.unit()),
                    Inline.text(values),
                    Inline.text(entry.get("source")),
                    used(name, PARAMETERS, name)));
        });
        page.table(List.of("parameter", "what it is", "unit", "value", "source", USED), rows);
    }

    /** Words that {@code pack.yaml} lists under this name. */
    private void words(String title, String member, List<String> words) {
        if (!words.isEmpty()) {
            page.heading(2, title);
            page.table(
                    List.of("word", USED),
                    words.stream()
                            .map(word -> List.of(Inline.code(word), used(word, PACK, member)))
                            .toList());
        }
    }

    /** Where a word stands besides its own place, and how many scenarios name it. */
    private Inline used(String word, String ownFile, String own) {
        List<Inline> places = new ArrayList<>();
        mentions.of(word).stream()
                .filter(mention ->
                        !(mention.file().equals(ownFile) && mention.what().equals(own)))
                .forEach(mention -> places.add(mention.told()));
        Inline told = Inline.listed(places, MOST_PLACES);
        Map<String, Integer> scenarios = mentions.scenarios(word);
        int times = scenarios.values().stream().mapToInt(Integer::intValue).sum();
        if (times == 0) {
            return told;
        }
        String shown = times + (times == 1 ? " scenario" : " scenarios");
        return places.isEmpty() ? Inline.text(shown) : Inline.all(told, Inline.text("; " + shown));
    }
}
