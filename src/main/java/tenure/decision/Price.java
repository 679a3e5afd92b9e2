package tenure.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tenure.rules.Finding;
import tenure.rules.Obligation;

/** Sums up the parts of a price that an obligation tells: each part by its name, and what is left of them in the end. */
final class Price {

    private static final int CENTS = 2;

    private Price() {}

    /** An obligation for each that has a price. */
    static Set<Obligation> obligations(List<Finding.Priced> parts) {
        return parts.stream().collect(Collectors.groupingBy(Finding.Priced::obligation)).entrySet().stream()
                .map(price -> new Obligation(price.getKey(), properties(price.getValue())))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> properties(List<Finding.Priced> parts) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        BigDecimal balance = BigDecimal.ZERO;
        for (Finding.Priced part : parts) {
            amounts.merge(part.part(), rounded(part.amount()), BigDecimal::add);
            balance = balance.add(rounded(part.credited()));
        }
        Map<String, String> properties = new TreeMap<>();
        amounts.forEach((part, amount) -> properties.put(part, text(amount)));
        properties.put("balance", text(balance));
        properties.put("currency", parts.get(0).currency());
        return properties;
    }

    /** Half up is half away from zero, so what is credited and what is paid are rounded alike. */
    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }

    private static String text(BigDecimal amount) {
        return rounded(amount).toPlainString();
    }
}
