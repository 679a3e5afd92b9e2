package tenure.rules.written;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenure.rules.written.Expression.Compared;
import tenure.rules.written.Expression.Nothing;
import tenure.rules.written.Expression.Numeral;
import tenure.rules.written.Expression.Text;

/** Whether two things can be compared, and whether a text they are compared with is a word of the pack. */
final class Comparing {

    /** How a date can be written as a text beside a date. */
    private static final Pattern DAY = Pattern.compile("[0-9]{1,2}-[A-Za-z]{3}-[0-9]{4}");

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Typing typing;
    private final Notes notes;

    Comparing(Typing typing, Notes notes) {
        this.typing = typing;
        this.notes = notes;
    }

    void check(Compared compared) {
        FactType left = typing.of(compared.left());
        String sign = compared.sign().replace("not ", "");
        for (Expression other : compared.right()) {
            FactType right = typing.of(other);
            words(compared.left(), other);
            words(other, compared.left());
            switch (sign) {
                case "contains", "excludes" -> contains(compared.left(), left);
                case "memberOf" -> contains(other, right);
                case "matches", "soundslike" -> same(compared.left(), left, other, FactType.TEXT);
                default -> same(compared.left(), left, other, right);
            }
        }
    }

    private void words(Expression field, Expression text) {
        WordKind kind = typing.kind(field);
        if (kind != null && text instanceof Text word && !word.value().isEmpty()) {
            notes.word(kind, word.value(), false, word.start());
        }
    }

    private void contains(Expression list, FactType type) {
        if (!type.isList() && type.java() != String.class && !type.isAnything()) {
            notes.problem(
                    list.start(),
                    "comparison",
                    "`" + notes.said(list) + "` is " + type.word() + " and contains nothing",
                    "");
        }
    }

    private void same(Expression one, FactType left, Expression other, FactType right) {
        if (one instanceof Nothing || other instanceof Nothing || comparable(left, right)) {
            return;
        }
        if (left.java() == java.time.LocalDate.class
                && other instanceof Text day
                && DAY.matcher(day.value()).matches()) {
            return;
        }
        notes.problem(
                one.start(),
                "comparison",
                "`" + notes.said(one) + "` is " + left.word() + " and `" + notes.said(other) + "` is " + right.word()
                        + ": they cannot be compared",
                hint(one, left, other, right));
    }

    private static boolean comparable(FactType left, FactType right) {
        return left.isAnything()
                || right.isAnything()
                || left.java().isAssignableFrom(right.java())
                || right.java().isAssignableFrom(left.java())
                || (left.isNumber() && right.isNumber())
                || (left.isTruth() && right.isTruth());
    }

    private String hint(Expression one, FactType left, Expression other, FactType right) {
        String named = named(one, left);
        if (right.java() == String.class && named != null) {
            return named;
        }
        if (left.java() == String.class && other instanceof Numeral) {
            return "write it in quotes: \"" + notes.said(other) + "\"";
        }
        if (left.isNumber()
                && other instanceof Text text
                && DIGITS.matcher(text.value()).matches()) {
            return "write it without quotes: " + text.value();
        }
        return "";
    }

    private @Nullable String named(Expression one, FactType type) {
        FactType name = type.isFact() ? type.field("name") : null;
        return name == null ? null : "did you mean `" + notes.said(one) + ".name`?";
    }
}
