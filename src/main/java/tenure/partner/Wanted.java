package tenure.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.facts.Grant;
import tenure.json.Problem;
import tenure.order.Act;
import tenure.order.ActRefused;
import tenure.rules.AccessWords.Text;

/**
 * What a request or a grant says beside that it is one; all that is wrong with it is told at once.
 *
 * @param scopes every one when nothing else was said; in the order of the table of actions
 * @param versions of the texts it refers to, by the names the pack gives them
 * @param message what is said to whom it is for; empty when nothing
 */
record Wanted(List<String> scopes, Map<String, String> versions, String message) {

    private static final String SCOPES = "scopes";
    private static final String MESSAGE = "message";
    private static final int LONGEST_VERSION = 50;
    private static final int LONGEST_MESSAGE = 500;

    static Wanted of(Act act) {
        List<Problem> problems = new ArrayList<>();
        JsonNode said = act.properties();
        List<String> scopes =
                scopes(said.path(SCOPES), act.decider().edition().catalogue().scopes(), problems);
        Map<String, String> versions = new LinkedHashMap<>();
        for (Text text : act.decider().edition().access().texts()) {
            String version = text(said, text.text(), LONGEST_VERSION, problems);
            versions.put(
                    text.text(), version.isEmpty() ? act.question().parameters().text(text.version()) : version);
        }
        String message = text(said, MESSAGE, LONGEST_MESSAGE, problems);
        if (!problems.isEmpty()) {
            throw ActRefused.malformed(problems);
        }
        return new Wanted(scopes, versions, message);
    }

    private static List<String> scopes(JsonNode said, Collection<String> known, List<Problem> problems) {
        if (said.isMissingNode() || said.isNull()) {
            return List.of(Grant.EVERY_SCOPE);
        }
        if (!said.isArray() || said.isEmpty()) {
            problems.add(problem(SCOPES, "MALFORMED", "this has to be a list of scopes with one at least"));
            return List.of();
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            String scope = said.get(i).isTextual() ? said.get(i).textValue() : "";
            if (!known.contains(scope) && !scope.equals(Grant.EVERY_SCOPE)) {
                problems.add(problem(
                        SCOPES + "/" + i,
                        "UNKNOWN_SCOPE",
                        "this has to be one of " + Grant.EVERY_SCOPE + ", " + String.join(", ", known)));
            } else if (!named.add(scope)) {
                problems.add(problem(SCOPES + "/" + i, "SCOPE_TWICE", scope + " stands before it"));
            }
        }
        if (named.contains(Grant.EVERY_SCOPE)) {
            if (named.size() > 1) {
                problems.add(problem(SCOPES, "ALL_AND_OTHERS", Grant.EVERY_SCOPE + " stands alone"));
            }
            return List.of(Grant.EVERY_SCOPE);
        }
        return known.stream().filter(named::contains).toList();
    }

    private static String text(JsonNode said, String name, int longest, List<Problem> problems) {
        JsonNode value = said.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual() || value.textValue().length() > longest) {
            problems.add(problem(name, "MALFORMED", "this has to be a text of at most " + longest + " characters"));
            return "";
        }
        return value.textValue().strip();
    }

    private static Problem problem(String place, String code, String message) {
        return new Problem("/properties/" + place, code, message);
    }
}
