package tenure.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The context of a question, as it was sent. */
public record Circumstances(Map<String, @Nullable Object> sent) implements Described {}
