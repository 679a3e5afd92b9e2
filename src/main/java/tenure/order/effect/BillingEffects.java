package tenure.order.effect;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tenure.json.Pointer;
import tenure.json.Problem;
import tenure.order.Act;
import tenure.order.ActRefused;
import tenure.order.Performer;
import tenure.rules.Effect;

/**
 * Changes that the billing system makes, which hears of them by the order's event: which mandate, by its own reference. What a bank account is known by is
 * refused before anything is decided, so that it is in no record, no order and no answer.
 */
@Singleton
class BillingEffects implements Performer {

    private static final String MANDATE = "mandate";
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,}");
    private static final BigInteger CHECK = BigInteger.valueOf(97);

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.HAND_TO_BILLING);
    }

    @Override
    public void refuse(JsonNode properties) {
        List<Problem> problems = new ArrayList<>();
        for (var property : properties.properties()) {
            String name = property.getKey();
            String place = Pointer.ROOT.member("properties").member(name).toString();
            if (!name.equals(MANDATE)) {
                problems.add(new Problem(
                        place, "NOT_FOR_ORDERS", "an order names the mandate alone, and nothing of a bank account"));
            } else if (!property.getValue().isTextual()
                    || !isReference(property.getValue().textValue())) {
                problems.add(new Problem(
                        place, "MALFORMED", "this has to be a reference of the billing system, not a bank account"));
            }
        }
        if (!properties.has(MANDATE)) {
            problems.add(new Problem("/properties/" + MANDATE, "MISSING", MANDATE + " is missing"));
        }
        if (!problems.isEmpty()) {
            throw ActRefused.malformed(problems);
        }
    }

    /** Letters, digits and few signs; no bank account's number in any of its forms. */
    private static boolean isReference(String text) {
        String plain = text.replaceAll("[._/-]", "").toUpperCase(Locale.ROOT);
        return REFERENCE.matcher(text).matches()
                && !DIGITS.matcher(plain).matches()
                && !(ACCOUNT_NUMBER.matcher(plain).matches() && checks(plain));
    }

    /* ISO 13616: with its first four signs at the end and letters as numbers, it leaves 1 when it is divided by 97. */
    private static boolean checks(String number) {
        StringBuilder digits = new StringBuilder();
        (number.substring(4) + number.substring(0, 4))
                .chars()
                .forEach(sign -> digits.append(Character.digit(sign, 36)));
        return new BigInteger(digits.toString()).mod(CHECK).equals(BigInteger.ONE);
    }

    @Override
    public void perform(Act act) {
        refuse(act.properties());
        act.changes(act.effect().word()).put(MANDATE, act.needed(MANDATE));
    }
}
