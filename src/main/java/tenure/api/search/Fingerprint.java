package tenure.api.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.json.JsonValues;

/** What makes one search the same as another: where it was put, what it asks and in which context. */
record Fingerprint(String text) {

    private static final List<Counting> ALL = List.of(
            new Counting("subject", List.of("type", "id", "properties")),
            new Counting("action", List.of("name", "properties")),
            new Counting("resource", List.of("type", "id", "properties")));

    /** The members of an entity that make a difference; others are ignored wherever they stand. */
    private record Counting(String entity, List<String> members) {}

    /**
     * The fingerprint of a search.
     *
     * @param pack the path of the pack; empty at the root
     * @param question what is asked, the id of what is searched for left empty
     */
    static Fingerprint of(String pack, Target target, JsonNode question, JsonNode body) {
        StringBuilder text = new StringBuilder(pack).append('/').append(target.member());
        for (Counting counting : ALL) {
            for (String member : counting.members()) {
                add(text, question.path(counting.entity()).path(member));
            }
        }
        add(text, question.path("context"));
        add(text, body.path("page").path("properties"));
        return new Fingerprint(text.toString());
    }

    /** Seals something to this search. */
    byte[] seal(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(StringBuilder text, JsonNode value) {
        text.append('\n');
        if (value.isObject()) {
            add(text, JsonValues.members(value));
        } else {
            text.append(value.isMissingNode() || value.isNull() ? "" : value.toString());
        }
    }

    /* Equal JSON values are written alike, whatever the order of their members. */
    private static void add(StringBuilder text, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            text.append('{');
            new TreeMap<Object, @Nullable Object>(members).forEach((name, member) -> {
                add(text, name);
                add(text, member);
            });
            text.append('}');
        } else if (value instanceof List<?> items) {
            text.append('[');
            items.forEach(item -> add(text, item));
            text.append(']');
        } else {
            String written = String.valueOf(value);
            text.append(value == null ? 'n' : value.getClass().getSimpleName().charAt(0))
                    .append(written.length())
                    .append(':')
                    .append(written);
        }
    }
}
