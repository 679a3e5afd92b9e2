package tenure.api.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.authoring.draft.Wish;
import tenure.json.Pointer;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.json.TimeText;

/** Reads what is said in a body, and tells everything that is wrong with it at once. */
final class Said {

    private static final int BAD_REQUEST = 400;
    private static final int LONGEST_TEXT = 2_000;
    /** A file in JSON has as many characters as it may have bytes. */
    private static final int LONGEST_FILE = 300_000;

    private final JsonNode body;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    private Said(JsonNode body) {
        this.body = body;
    }

    /** A body that may be left out. */
    static Said in(byte @Nullable [] body) {
        JsonNode json = body == null || body.length == 0
                ? StrictJson.read("{}".getBytes(StandardCharsets.UTF_8))
                : StrictJson.read(body, LONGEST_FILE);
        if (!json.isObject()) {
            throw new RequestRefused(BAD_REQUEST, "The body has to be an object.");
        }
        return new Said(json);
    }

    /** A text; empty when nothing is said. */
    String text(String member) {
        JsonNode value = member(member);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
            problem(Pointer.ROOT.member(member), "a text of at most " + LONGEST_TEXT + " characters");
            return "";
        }
        return value.textValue().strip();
    }

    /** A text that must not be empty. */
    String needed(String member) {
        String text = text(member);
        if (text.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("/" + member, "MISSING", "say why"));
        }
        return text;
    }

    @Nullable
    Instant instant(String member) {
        String text = text(member);
        Instant instant = text.isEmpty() ? null : TimeText.instant(text);
        if (!text.isEmpty() && instant == null) {
            problem(Pointer.ROOT.member(member), "an instant such as 2026-11-01T06:00:00Z");
        }
        return instant;
    }

    /** What a draft is to be. */
    Wish wish() {
        JsonNode base = member("base");
        String named = base.isInt() ? base.asText() : text("base");
        JsonNode files = member("files");
        Map<String, byte @Nullable []> contents = new HashMap<>();
        if (files.isObject()) {
            files.properties().forEach(file -> {
                JsonNode content = file.getValue();
                if (!content.isNull() && !content.isTextual()) {
                    problem(Pointer.ROOT.member("files").member(file.getKey()), "a text, or null to delete the file");
                }
                contents.put(
                        file.getKey(),
                        content.isTextual() ? content.textValue().getBytes(StandardCharsets.UTF_8) : null);
            });
        } else if (!files.isMissingNode() && !files.isNull()) {
            problem(Pointer.ROOT.member("files"), "an object with the texts of files by path");
        }
        Wish wish = new Wish(named, text("comment"), contents, false);
        check();
        return wish;
    }

    private JsonNode member(String name) {
        asked.add(name);
        return body.path(name);
    }

    /** Refuses what was wrong, and what nobody asked for: a word that is misspelt must not count as not said. */
    void check() {
        body.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problems.add(new Problem(
                        Pointer.ROOT.member(name).toString(), "UNKNOWN_MEMBER", "no member is called " + name));
            }
        });
        if (!problems.isEmpty()) {
            throw new RequestRefused(BAD_REQUEST, "The body is not right.", problems);
        }
    }

    private void problem(Pointer at, String form) {
        problems.add(new Problem(at.toString(), "MALFORMED", "this has to be " + form));
    }
}
