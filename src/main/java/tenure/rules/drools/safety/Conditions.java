package tenure.rules.drools.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** The parts a {@code when} may be made of. */
final class Conditions {

    private static final Set<Class<?>> GROUPS =
            Set.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class, ForallDescr.class);

    private static final Map<Class<?>, String> CODES = Map.of(
            EvalDescr.class, "eval",
            FromDescr.class, "from",
            AccumulateDescr.class, "accumulate",
            CollectDescr.class, "accumulate",
            EntryPointDescr.class, "entry-point",
            NamedConsequenceDescr.class, "branch",
            ConditionalBranchDescr.class, "branch");

    private Conditions() {}

    /** The parts that are none of those. */
    static List<BaseDescr> refused(BaseDescr part) {
        List<BaseDescr> refused = new ArrayList<>();
        collect(part, refused);
        return refused;
    }

    static String code(BaseDescr part) {
        return CODES.getOrDefault(part.getClass(), "condition");
    }

    private static void collect(BaseDescr part, List<BaseDescr> refused) {
        if (part instanceof PatternDescr pattern && part.getClass() == PatternDescr.class) {
            if (pattern.getSource() != null) {
                refused.add(pattern.getSource());
            }
            boolean more = !pattern.getBehaviors().isEmpty()
                    || !pattern.getAnnotations().isEmpty()
                    || pattern.isQuery()
                    || pattern.isUnification();
            if (more) {
                refused.add(pattern);
            }
            pattern.getConstraint().getDescrs().forEach(inner -> collect(inner, refused));
        } else if (part instanceof ConditionalElementDescr group && GROUPS.contains(part.getClass())) {
            group.getDescrs().forEach(inner -> collect(inner, refused));
        } else if (!plain(part)) {
            refused.add(part);
        }
    }

    private static boolean plain(BaseDescr part) {
        return part instanceof ExprConstraintDescr constraint
                ? constraint.getType() == ExprConstraintDescr.Type.NAMED
                : part instanceof BindingDescr binding && !binding.isUnification();
    }
}
