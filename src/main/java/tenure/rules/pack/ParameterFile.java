package tenure.rules.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenure.facts.Parameter;
import tenure.facts.Parameter.Step;
import tenure.facts.Questions;
import tenure.rules.Problem;

/** Reads the parameters of a pack, each with a unit that its values must fit. */
final class ParameterFile {

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private ParameterFile() {}

    static Map<String, Parameter> read(Yaml file, List<Problem> problems) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        file.members().forEach((name, entry) -> {
            String unit = entry.get("unit");
            List<Step> steps = steps(entry, unit, problems);
            if (!steps.isEmpty()) {
                parameters.put(name, new Parameter(name, unit, steps));
            }
        });
        return Collections.unmodifiableMap(parameters);
    }

    private static List<Step> steps(Yaml entry, String unit, List<Problem> problems) {
        Yaml values = entry.members().get("values");
        if (values == null) {
            return List.of(new Step(null, value(entry, unit, problems)));
        }
        List<Step> steps = new ArrayList<>();
        for (Yaml item : values.items()) {
            LocalDate from = item.get("from").isEmpty() ? null : date(item, problems);
            LocalDate before =
                    steps.isEmpty() ? null : steps.get(steps.size() - 1).from();
            if (!steps.isEmpty() && (from == null || (before != null && !from.isAfter(before)))) {
                problems.add(item.problem("order", "values stand in order of from, the first may have none"));
            }
            steps.add(new Step(from, value(item, unit, problems)));
        }
        return steps;
    }

    private static String value(Yaml item, String unit, List<Problem> problems) {
        String value = item.get("value");
        boolean fits = switch (unit) {
            case "days", "months" -> DAYS.matcher(value).matches();
            case "number" -> NUMBER.matcher(value).matches();
            case "percent" -> Questions.isDecimal(value) && value.length() <= "100".length();
            case "amount" -> Questions.isDecimal(value);
            case "date" -> isDate(value);
            case "text" -> true;
            default -> true;
        };
        Yaml said = item.members().get("value");
        if (!fits && said != null) {
            problems.add(said.problem("value", "`" + value + "` is no value in " + unit));
        }
        return value;
    }

    private static @Nullable LocalDate date(Yaml item, List<Problem> problems) {
        if (isDate(item.get("from"))) {
            return LocalDate.parse(item.get("from"));
        }
        problems.add(item.members().getOrDefault("from", item).problem("value", "`from` is a date such as 2027-01-01"));
        return null;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
