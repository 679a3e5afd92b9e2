package tenure.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.request.Action;
import tenure.rules.PageLayout.Part;

/**
 * What is asked about one resource of a page.
 *
 * @param part the part that shows the answer; null when it is about no item of any part
 * @param item the item of the part: the name of a control, product or cap; empty when none
 * @param choice the properties that tell it from other questions about the item
 */
public record PageQuestion(Action action, @Nullable Part part, String item, Map<String, String> choice) {}
