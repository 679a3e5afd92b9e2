package tenure.api.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.catalogue.EditWish;
import tenure.catalogue.Scope;
import tenure.json.Pointer;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.json.TimeText;

/** Reads the edit that somebody wants; what is wrong with it is told all at once. */
final class EditRequest {

    private static final int BAD_REQUEST = 400;
    private static final String CHANGES = "changes";
    private static final String SCOPE = "appliesToExisting";
    private static final String EFFECTIVE_ON = "effectiveOn";
    private static final Set<String> MEMBERS = Set.of(CHANGES, SCOPE, EFFECTIVE_ON);
    private static final Set<String> OF_BOTH =
            Set.of("monthlyRate", "annualRate", "allowances", "changeableTo", "partners", "enabled");
    /** Of a plan that is split, these are not for the edit to say. */
    private static final Set<String> OF_ALL = Set.of("name", "visibility");

    private final JsonNode body;
    private final List<Problem> problems = new ArrayList<>();

    private EditRequest(JsonNode body) {
        this.body = body;
    }

    static EditWish read(String plan, byte @Nullable [] body, String by) {
        JsonNode json = StrictJson.read(body == null ? new byte[0] : body);
        if (!json.isObject()) {
            throw new RequestRefused(BAD_REQUEST, "The body has to be an object.");
        }
        return new EditRequest(json).wish(plan, by);
    }

    private EditWish wish(String plan, String by) {
        unknown(body, Pointer.ROOT, MEMBERS);
        Scope scope = scope();
        ObjectNode changes = changes(scope);
        LocalDate effectiveOn = effectiveOn();
        if (!problems.isEmpty()) {
            throw new RequestRefused(BAD_REQUEST, "The body is not right.", problems);
        }
        return new EditWish(plan, scope, changes, effectiveOn, by);
    }

    /** It has to be said, and with true or false. */
    private Scope scope() {
        JsonNode said = body.path(SCOPE);
        if (!said.isBoolean()) {
            problems.add(new Problem(
                    "/" + SCOPE,
                    "SCOPE_OF_EDIT_MISSING",
                    "say whether the edit applies to those who are on the plan already: true or false"));
        }
        return said.isBoolean() && !said.booleanValue() ? Scope.FORK : Scope.ALL;
    }

    private ObjectNode changes(Scope scope) {
        if (!(body.path(CHANGES) instanceof ObjectNode changes)) {
            String code = body.hasNonNull(CHANGES) ? "MALFORMED" : "MISSING";
            problems.add(new Problem("/" + CHANGES, code, "this has to be an object with the members that change"));
            return JsonNodeFactory.instance.objectNode();
        }
        Set<String> known = new HashSet<>(OF_BOTH);
        if (scope == Scope.ALL) {
            known.addAll(OF_ALL);
            if (changes.isEmpty()) {
                problems.add(new Problem("/" + CHANGES, "EMPTY", "at least one member changes"));
            }
        }
        unknown(changes, Pointer.ROOT.member(CHANGES), known);
        return changes;
    }

    private void unknown(JsonNode object, Pointer place, Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add(new Problem(
                        place.member(name).toString(),
                        "UNKNOWN_MEMBER",
                        OF_ALL.contains(name)
                                ? name + " is for edits that apply to those who are on the plan"
                                : "no member is called " + name));
            }
        });
    }

    private @Nullable LocalDate effectiveOn() {
        if (!body.hasNonNull(EFFECTIVE_ON)) {
            return null;
        }
        JsonNode said = body.path(EFFECTIVE_ON);
        LocalDate day = said.isTextual() ? TimeText.date(said.textValue()) : null;
        if (day == null) {
            problems.add(new Problem("/" + EFFECTIVE_ON, "MALFORMED", "this has to be a day such as 2026-12-01"));
        }
        return day;
    }
}
