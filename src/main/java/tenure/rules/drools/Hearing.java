package tenure.rules.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.core.rule.consequence.InternalMatch;
import org.jspecify.annotations.Nullable;
import tenure.facts.Charge;
import tenure.facts.Numbered;
import tenure.rules.Finding;
import tenure.rules.Findings;
import tenure.rules.Heard;
import tenure.rules.Obligation;
import tenure.rules.RuleAt;
import tenure.rules.Session.Evidence;

/** Listens to one session: files each finding under the question that the firing rule has matched. */
final class Hearing implements Findings {

    private static final Finding PERMIT = new Finding.Permit();
    private static final Finding APPROVAL = new Finding.ApprovalNeeded();
    private static final Finding APPROVAL_OF_COST = new Finding.ApprovalOfCostNeeded();

    private final List<List<Finding>> findings;
    private final Evidence evidence;
    private final List<Collection<RuleAt>> fired = new ArrayList<>();
    private final List<Set<Object>> facts = new ArrayList<>();
    private final Set<RuleAt> defined;
    private List<Finding> current = List.of();

    Hearing(int questions, Evidence evidence) {
        this.evidence = evidence;
        this.defined = evidence == Evidence.RULES_AND_FACTS ? new TreeSet<>() : Set.of();
        this.findings = new ArrayList<>(questions);
        for (int i = 0; i < questions; i++) {
            findings.add(new ArrayList<>());
            if (evidence == Evidence.RULES) {
                fired.add(new ArrayList<>());
            } else if (evidence == Evidence.RULES_AND_FACTS) {
                fired.add(new TreeSet<>());
                facts.add(new LinkedHashSet<>());
            }
        }
    }

    /** From now on this rule speaks, for what it has matched. */
    void listen(RuleAt rule, InternalMatch match) {
        // Asked of the tuple: a list of all its objects would be made for this one.
        if (!(match.getTuple().getObject(0) instanceof Numbered question)) {
            current = List.of();
            if (evidence == Evidence.RULES_AND_FACTS) {
                defined.add(rule);
            }
            return;
        }
        current = findings.get(question.number());
        if (evidence != Evidence.FINDINGS_ONLY) {
            fired.get(question.number()).add(rule);
        }
        if (evidence == Evidence.RULES_AND_FACTS) {
            facts.get(question.number()).addAll(match.getObjects());
        }
    }

    /** What was heard about each question, in the order of the questions. */
    List<Heard> heard() {
        List<Heard> heard = new ArrayList<>(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            Collection<RuleAt> rules = fired.isEmpty() ? List.of() : fired.get(i);
            Collection<Object> matched = facts.isEmpty() ? List.of() : facts.get(i);
            heard.add(new Heard(findings.get(i), rules, matched, defined));
        }
        return heard;
    }

    @Override
    public void permit() {
        current.add(PERMIT);
    }

    @Override
    public void deny(String reason) {
        current.add(new Finding.Denial(reason));
    }

    @Override
    public void lacks(String reason) {
        current.add(new Finding.Lack(reason));
    }

    @Override
    public void ground(String source) {
        current.add(new Finding.Ground(source));
    }

    @Override
    public void needsApproval() {
        current.add(APPROVAL);
    }

    @Override
    public void costs(Charge charge, BigDecimal avoidedPercent, BigDecimal fee, String currency, String obligation) {
        current.add(new Finding.CostDue(charge.ending(avoidedPercent, fee), currency, obligation));
    }

    @Override
    public void costs(
            List<Charge> charges, BigDecimal avoidedPercent, BigDecimal fee, String currency, String obligation) {
        charges.forEach(charge -> costs(charge, avoidedPercent, fee, currency, obligation));
    }

    @Override
    public void credits(String obligation, String part, String currency) {
        credits(obligation, part, BigDecimal.ZERO, currency);
    }

    @Override
    public void credits(String obligation, String part, BigDecimal amount, String currency) {
        current.add(new Finding.Priced(obligation, part, amount, amount, currency));
    }

    @Override
    public void charges(String obligation, String part, String currency) {
        charges(obligation, part, BigDecimal.ZERO, currency);
    }

    @Override
    public void charges(String obligation, String part, BigDecimal amount, String currency) {
        current.add(new Finding.Priced(obligation, part, amount, amount.negate(), currency));
    }

    @Override
    public void costNeedsApproval() {
        current.add(APPROVAL_OF_COST);
    }

    @Override
    public void accepts(BigDecimal amount) {
        current.add(new Finding.CostAccepted(amount));
    }

    @Override
    public void approved(@Nullable BigDecimal acceptedCost) {
        current.add(new Finding.Approved(acceptedCost));
    }

    @Override
    public void owes(String obligation) {
        current.add(new Finding.Owed(new Obligation(obligation, Map.of())));
    }

    @Override
    public void owes(String obligation, String property, String value) {
        current.add(new Finding.Owed(new Obligation(obligation, Map.of(property, value))));
    }

    @Override
    public void owesUnlessEntitled(String obligation) {
        current.add(new Finding.OwedUnlessEntitled(new Obligation(obligation, Map.of())));
    }

    @Override
    public void prefers(int points, String reason) {
        current.add(new Finding.Preferred(points, reason));
    }

    @Override
    public void warns(String reason) {
        current.add(new Finding.Warned(reason));
    }
}
