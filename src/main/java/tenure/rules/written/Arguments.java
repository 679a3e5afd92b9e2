package tenure.rules.written;

import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenure.rules.written.Expression.Call;

/** Whether what stands in parentheses is what is wanted there. */
final class Arguments {

    private final Notes notes;

    Arguments(Notes notes) {
        this.notes = notes;
    }

    /** The way of asking that takes these; null, and a note, when none does. */
    @Nullable
    Method fitting(Call call, List<Method> ways, List<FactType> given) {
        List<Method> ofCount = ways.stream()
                .filter(way -> way.getParameterCount() == given.size())
                .toList();
        if (ofCount.isEmpty()) {
            count(call, ways, given.size());
            return null;
        }
        for (Method way : ofCount) {
            if (misfit(way, call, given) < 0) {
                return way;
            }
        }
        if (ofCount.size() == 1) {
            Method way = ofCount.get(0);
            int place = misfit(way, call, given);
            Expression wrong = call.arguments().get(place);
            notes.problem(
                    wrong.start(),
                    "arguments",
                    "`" + call.name() + "` takes " + new FactType(way.getParameterTypes()[place]).word()
                            + " here, and `" + notes.said(wrong) + "` is "
                            + given.get(place).word(),
                    "");
        } else {
            notes.problem(
                    call.nameAt(), "arguments", "`" + call.name() + "` does not take what stands in parentheses", "");
        }
        return null;
    }

    private void count(Call call, List<Method> ways, int given) {
        String counts =
                ways.stream().map(Method::getParameterCount).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" or "));
        notes.problem(
                call.nameAt(),
                "arguments",
                "`" + call.name() + "` takes " + (counts.equals("0") ? "nothing" : things(counts))
                        + " in parentheses, not " + (given == 0 ? "nothing" : given),
                "");
    }

    private static String things(String counts) {
        return counts + (counts.equals("1") ? " thing" : " things");
    }

    /** The place of the first that does not fit; -1 when all do. */
    private static int misfit(Method way, Call call, List<FactType> given) {
        for (int i = 0; i < given.size(); i++) {
            boolean nothing = call.arguments().get(i) instanceof Expression.Nothing;
            if (!nothing && !fits(new FactType(way.getParameterTypes()[i]), given.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean fits(FactType wanted, FactType given) {
        return given.isAnything()
                || wanted.java().isAssignableFrom(given.java())
                || (wanted.isNumber() && given.isNumber())
                || (wanted.isTruth() && given.isTruth());
    }
}
