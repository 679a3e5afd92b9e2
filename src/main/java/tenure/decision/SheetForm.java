package tenure.decision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tenure.facts.FeatureEntry;
import tenure.request.Action;
import tenure.rules.Edition;
import tenure.rules.PageLayout.Part;

/**
 * What a page asks about a resource of one type.
 *
 * @param openers for each part that may be shown, the place of the question that decides it
 */
record SheetForm(List<PageQuestion> questions, List<FeatureEntry> features, Map<Part, Integer> openers) {

    private static final String ACCOUNT = "account";

    static SheetForm of(String type, Edition edition) {
        List<PageQuestion> questions = new PageQuestions(edition).about(type);
        List<FeatureEntry> features = edition.catalogue().features().values().stream()
                .filter(feature -> feature.scope().equals(FeatureEntry.WHOLE_ACCOUNT) == type.equals(ACCOUNT))
                .toList();
        Map<Part, Integer> openers = new EnumMap<>(Part.class);
        edition.page().openers().forEach((part, name) -> {
            Action opener = new Action(name, Map.of());
            if (part.on().contains(type)) {
                IntStream.range(0, questions.size())
                        .filter(i -> questions.get(i).action().equals(opener))
                        .forEach(i -> openers.put(part, i));
            }
        });
        return new SheetForm(questions, features, openers);
    }
}
