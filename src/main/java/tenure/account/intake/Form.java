package tenure.account.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenure.facts.Questions;
import tenure.json.TimeText;

/**
 * The form a text must have.
 *
 * @param code of the problem when it has not
 * @param what it should be, in words
 * @param reader makes the value of it
 */
record Form<T>(String code, String what, Reader<T> reader) {

    /** Reads a text; null when it has not the form. */
    interface Reader<T> {
        @Nullable
        T read(String text);
    }

    static final Form<String> TEXT = new Form<>("WRONG_TYPE", "a text", text -> text);
    static final Form<String> ID = new Form<>("BAD_ID", "an id: 1 to 200 characters, no control characters", Form::id);
    static final Form<LocalDate> DATE = new Form<>("BAD_DATE", "a date YYYY-MM-DD that exists", TimeText::date);
    static final Form<Instant> INSTANT =
            new Form<>("BAD_INSTANT", "an instant of RFC 3339 with seconds and offset", TimeText::instant);
    static final Form<String> AMOUNT = new Form<>(
            "BAD_AMOUNT",
            "an amount: digits, optionally a point and one or two digits",
            text -> isAmount(text) ? text : null);
    static final Form<String> CURRENCY = new Form<>(
            "BAD_CURRENCY",
            "a currency: three capital letters",
            text -> Form.CURRENCY_CODE.matcher(text).matches() ? text : null);

    private static final Pattern CURRENCY_CODE = Pattern.compile("[A-Z]{3}");
    private static final int LONGEST_ID = 200;
    /** More than all the money there is; longer texts only cost time. */
    private static final int LONGEST_AMOUNT = 30;

    /** One of these words. */
    static Form<String> oneOf(Collection<String> words) {
        return known("UNKNOWN_VALUE", "one of " + String.join(", ", words), words);
    }

    /** One of words that are too many to tell, or not ours to tell. */
    static Form<String> known(String code, String what, Collection<String> words) {
        return new Form<>(code, what, text -> words.contains(text) ? text : null);
    }

    /** This form, or that word. */
    static Form<String> either(Form<String> form, String word) {
        return new Form<>(
                form.code, form.what + ", or " + word, text -> text.equals(word) ? text : form.reader.read(text));
    }

    static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isISOControl);
    }

    private static @Nullable String id(String text) {
        return isId(text) ? text : null;
    }

    private static boolean isAmount(String text) {
        return text.length() <= LONGEST_AMOUNT && Questions.isDecimal(text);
    }
}
