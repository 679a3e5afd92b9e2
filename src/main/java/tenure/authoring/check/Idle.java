package tenure.authoring.check;

import java.util.List;
import tenure.rules.Heard;
import tenure.rules.RuleAt;
import tenure.rules.RuleBook;
import tenure.rules.Session;

/** Stands for rules that could not be compiled, where nobody consults them. */
final class Idle implements RuleBook {

    @Override
    public List<Heard> consult(Session session) {
        throw new IllegalStateException("these rules were not compiled");
    }

    @Override
    public List<RuleAt> rules() {
        return List.of();
    }
}
