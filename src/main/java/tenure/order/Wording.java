package tenure.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.Names;
import tenure.json.TimeText;
import tenure.request.Subject;
import tenure.rules.Acts;

/** Says in the pack's words what an act is, who does it and what it changes. */
final class Wording {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final String LABEL = "label";
    private static final String VALUE = "value";

    private final Acts acts;

    Wording(Acts acts) {
        this.acts = acts;
    }

    /** Who acts: a partner by its name. */
    String by(Connection connection, @Nullable Subject subject, @Nullable String partner) throws SQLException {
        String type = subject == null ? "customer" : subject.type();
        return acts.text("by." + type, Map.of("name", Names.partner(connection, partner)));
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(LONDON));
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }

    /** The details of what changes that have a label, in the order of the labels. */
    List<Map<String, String>> details(JsonNode effects) {
        List<Map<String, String>> details = new ArrayList<>();
        for (JsonNode change : effects) {
            acts.labels().forEach((member, label) -> {
                String value = value(change.path(member));
                if (!value.isEmpty()) {
                    Map<String, String> detail = new LinkedHashMap<>();
                    detail.put(LABEL, label);
                    detail.put(VALUE, value);
                    details.add(detail);
                }
            });
        }
        return details;
    }

    private static String value(JsonNode node) {
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            node.forEach(item -> all.add(value(item)));
            return String.join(", ", all);
        }
        if (!node.isValueNode() || node.isNull()) {
            return "";
        }
        LocalDate date = TimeText.date(node.asText());
        return date == null ? node.asText() : DAY.format(date);
    }
}
