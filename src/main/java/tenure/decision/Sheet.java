package tenure.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.FeatureEntry;
import tenure.facts.Inquiry;
import tenure.facts.Service;
import tenure.rules.PageLayout.Part;

/**
 * What a page tells about one resource: the account, or one of its services. Whoever writes it leaves out parts that
 * are not shown.
 *
 * @param service the service at the page's moment; a nameless one when the sheet is about the account
 * @param shown the parts that are shown
 * @param withheld the answers that keep parts from being shown
 * @param features whether each feature of this resource is entitled; empty when features are not shown
 * @param answers to all questions about what is shown, in the order of the tables
 * @param given how each of these answers came about, in the same order
 */
public record Sheet(
        String id,
        Service service,
        List<Part> shown,
        Map<Part, PageAnswer<PageQuestion>> withheld,
        List<PageAnswer<FeatureEntry>> features,
        List<PageAnswer<PageQuestion>> answers,
        List<Given> given) {

    /** What was put to the rules for an answer, and what they said. */
    public record Given(Inquiry inquiry, Ruling ruling) {}

    public boolean shows(Part part) {
        return shown.contains(part);
    }

    /** The answers about one item of a part; about none of any, when there is no part. */
    public List<PageAnswer<PageQuestion>> about(@Nullable Part part, String item) {
        return answers.stream()
                .filter(answer ->
                        answer.asked().part() == part && answer.asked().item().equals(item))
                .toList();
    }
}
