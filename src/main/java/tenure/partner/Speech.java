package tenure.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tenure.facts.Grant;
import tenure.request.Subject;
import tenure.rules.AccessWords;
import tenure.rules.AccessWords.Scope;

/** Says in the pack's words what is asked for, granted and noted. */
final class Speech {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final AccessWords words;

    Speech(AccessWords words) {
        this.words = words;
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(LONDON));
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }

    /** The parts of these scopes, each with what it lets the partner do, for a mail. */
    List<Map<String, String>> meanings(List<String> scopes) {
        List<Map<String, String>> meanings = new ArrayList<>();
        for (Scope scope : parts(scopes)) {
            Map<String, String> meaning = new LinkedHashMap<>();
            meaning.put("name", scope.name());
            meaning.put("meaning", scope.meaning());
            meanings.add(meaning);
        }
        return meanings;
    }

    List<Scope> parts(List<String> scopes) {
        return words.named(scopes, Grant.EVERY_SCOPE);
    }

    /** The names of the parts of these scopes. */
    String names(List<String> scopes) {
        return parts(scopes).stream().map(Scope::name).collect(Collectors.joining(", "));
    }

    /** Who of the customer did something: by name, or else by id. */
    static String who(JsonNode account, Subject by) {
        for (String people : List.of("users", "contacts")) {
            for (JsonNode one : account.path(people)) {
                String name = one.path("name").asText("");
                if (one.path("id").asText().equals(by.id()) && !name.isBlank()) {
                    return name;
                }
            }
        }
        return by.id();
    }
}
