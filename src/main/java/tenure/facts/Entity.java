package tenure.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subject or a resource as a question names it, with the properties it is known by.
 *
 * @param known whether the pack keeps an entity of that type and id
 * @param stored what the pack keeps of it
 * @param sent what the question says of it
 */
public record Entity(
        String type, String id, boolean known, Map<String, @Nullable Object> stored, Map<String, @Nullable Object> sent)
        implements Described {}
