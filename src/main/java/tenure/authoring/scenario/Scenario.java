package tenure.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.request.Request;

/**
 * A story with a known answer.
 *
 * @param file path within the pack's folder
 * @param line 1 for the first line
 * @param column 1 for the first character of the line
 * @param topic what its file is about
 * @param name a sentence; no two scenarios of a pack share one
 * @param sources ids of the requirements it shows
 * @param document what is given, in the form of an import, with all that the story leaves open filled in
 * @param request what is asked; nothing, when it is about whose turn it is
 * @param trial whose turn it is; null when something is asked
 * @param expected the answer
 */
public record Scenario(
        String file,
        int line,
        int column,
        String topic,
        String name,
        List<String> sources,
        JsonNode document,
        Request request,
        @Nullable Trial trial,
        Expected expected) {}
