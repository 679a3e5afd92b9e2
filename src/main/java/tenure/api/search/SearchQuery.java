package tenure.api.search;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A search as it was sent.
 *
 * @param question what is asked, the id or the name of what is searched for left empty
 */
record SearchQuery(Target target, JsonNode question, Fingerprint fingerprint, Paging paging) {

    /** The search in this body, put to the pack of that path, which is empty at the root. */
    static SearchQuery read(Target target, String pack, JsonNode body) {
        JsonNode question = target.question(body);
        Fingerprint fingerprint = Fingerprint.of(pack, target, question, body);
        return new SearchQuery(target, question, fingerprint, Paging.read(body, fingerprint));
    }

    /** The type of what is searched for; empty for actions. */
    String type() {
        return question.path(target.member()).path("type").asText();
    }
}
