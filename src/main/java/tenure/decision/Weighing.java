package tenure.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.rules.Cost;
import tenure.rules.Finding;
import tenure.rules.Obligation;
import tenure.rules.Reason;
import tenure.rules.WeighingReasons;

/** Weighs findings into a decision. Pure: the order of findings never matters, and silence denies. */
public final class Weighing {

    private static final Comparator<Obligation> BY_TYPE = Comparator.comparing(Obligation::type)
            .thenComparing(duty -> duty.properties().toString());

    private final Map<String, Reason> reasons;
    private final WeighingReasons own;
    private final List<String> sources;

    /**
     * @param reasons the reasons of the pack by code
     * @param own the codes the weighing itself gives
     * @param sources what can entitle, strongest first
     */
    public Weighing(Map<String, Reason> reasons, WeighingReasons own, List<String> sources) {
        this.reasons = reasons;
        this.own = own;
        this.sources = sources;
    }

    /** The decision these findings amount to. */
    public Decision weigh(List<Finding> findings) {
        Scales scales = new Scales();
        for (Finding finding : findings) {
            scales.put(finding);
        }
        if (scales.faulty) {
            return denied(own.fault());
        }
        List<String> denials = scales.denials();
        if (!denials.isEmpty()) {
            return new Decision(Outcome.DENY, denials, null, null, List.of());
        }
        if (!scales.permitted && !scales.approvalNeeded) {
            return denied(own.silence());
        }
        return consented(scales);
    }

    private static Decision denied(String reason) {
        return new Decision(Outcome.DENY, List.of(reason), null, null, List.of());
    }

    private static Decision consented(Scales scales, String reason, Outcome outcome) {
        return new Decision(outcome, List.of(reason), null, scales.cost(), List.of());
    }

    private Decision consented(Scales scales) {
        boolean covered = scales.covered();
        Cost cost = scales.cost();
        if (!covered && (scales.approvalNeeded || (cost != null && scales.approvalOfCostNeeded))) {
            return consented(scales, own.approval(), Outcome.NEEDS_APPROVAL);
        }
        if (cost != null && !covered && !scales.accepted(cost.amount())) {
            return consented(scales, own.cost(), Outcome.NEEDS_COST_ACCEPTANCE);
        }
        String source = scales.lacking.isEmpty() ? null : scales.strongest();
        return new Decision(Outcome.ALLOW, List.of(), source, cost, scales.obligations());
    }

    /* Most kinds of finding never come: their lists are made when they do. */
    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = list.isEmpty() ? new ArrayList<>(2) : list;
        all.add(more);
        return all;
    }

    /** Where findings are put, each kind in its pan. */
    private final class Scales {
        private List<String> denied = List.of();
        private List<String> lacking = List.of();
        private List<String> grounds = List.of();
        private List<Obligation> owed = List.of();
        private List<Obligation> owedUnlessEntitled = List.of();
        private List<Finding.CostDue> costs = List.of();
        private List<Finding.Priced> prices = List.of();
        private List<BigDecimal> accepted = List.of();
        private List<Finding.Approved> approvals = List.of();
        private boolean permitted;
        private boolean approvalNeeded;
        private boolean approvalOfCostNeeded;
        private boolean faulty;

        void put(Finding finding) {
            if (finding instanceof Finding.Permit) {
                permitted = true;
            } else if (finding instanceof Finding.Denial denial) {
                denied = with(denied, denial.reason());
            } else if (finding instanceof Finding.Lack lack) {
                lacking = with(lacking, lack.reason());
            } else if (finding instanceof Finding.Ground ground) {
                grounds = with(grounds, ground.source());
            } else if (finding instanceof Finding.Owed duty) {
                owed = with(owed, duty.obligation());
            } else {
                putConsent(finding);
            }
        }

        private void putConsent(Finding finding) {
            if (finding instanceof Finding.OwedUnlessEntitled duty) {
                owedUnlessEntitled = with(owedUnlessEntitled, duty.obligation());
            } else if (finding instanceof Finding.ApprovalNeeded) {
                approvalNeeded = true;
            } else if (finding instanceof Finding.ApprovalOfCostNeeded) {
                approvalOfCostNeeded = true;
            } else if (finding instanceof Finding.CostDue due) {
                if (due.amount().signum() > 0) {
                    costs = with(costs, due);
                }
            } else if (finding instanceof Finding.Priced part) {
                prices = with(prices, part);
            } else if (finding instanceof Finding.CostAccepted acceptance) {
                accepted = with(accepted, acceptance.amount());
            } else if (finding instanceof Finding.Approved approval) {
                approvals = with(approvals, approval);
            } else {
                putStanding(finding);
            }
        }

        /* Who goes first, and what is only told, counts among several and not for an answer by itself. */
        private void putStanding(Finding finding) {
            if (finding instanceof Finding.Preferred) {
                permitted = true;
            } else if (!(finding instanceof Finding.Warned)) {
                faulty = true;
            }
        }

        /** The reasons of the lowest stage that has one; the first alone, when it stands alone. */
        List<String> denials() {
            if (denied.isEmpty() && (lacking.isEmpty() || !grounds.isEmpty())) {
                return List.of();
            }
            if (denied.isEmpty()) {
                return lowestStage(Set.copyOf(lacking));
            }
            if (grounds.isEmpty() && !lacking.isEmpty()) {
                Set<String> all = new HashSet<>(denied);
                all.addAll(lacking);
                return lowestStage(all);
            }
            return lowestStage(Set.copyOf(denied));
        }

        @Nullable
        Cost cost() {
            if (costs.isEmpty()) {
                return null;
            }
            BigDecimal sum = costs.stream().map(Finding.CostDue::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Cost(sum, costs.get(0).currency());
        }

        boolean accepted(BigDecimal amount) {
            return accepted.stream().anyMatch(one -> one.compareTo(amount) == 0);
        }

        boolean covered() {
            Cost cost = cost();
            return !approvals.isEmpty()
                    && approvals.stream().anyMatch(approval -> {
                        BigDecimal agreed = approval.acceptedCost();
                        return cost == null || (agreed != null && agreed.compareTo(cost.amount()) == 0);
                    });
        }

        @Nullable
        String strongest() {
            for (String source : sources) {
                if (grounds.contains(source)) {
                    return source;
                }
            }
            return null;
        }

        List<Obligation> obligations() {
            if (owed.isEmpty() && owedUnlessEntitled.isEmpty() && costs.isEmpty() && prices.isEmpty()) {
                return List.of();
            }
            Set<Obligation> duties = new HashSet<>(owed);
            if (grounds.isEmpty()) {
                duties.addAll(owedUnlessEntitled);
            }
            duties.addAll(Price.obligations(prices));
            Cost cost = cost();
            if (cost != null) {
                Map<String, String> charge = new TreeMap<>();
                charge.put("amount", cost.amount().toPlainString());
                charge.put("currency", cost.currency());
                costs.forEach(due -> duties.add(new Obligation(due.obligation(), charge)));
            }
            return duties.size() == 1
                    ? List.copyOf(duties)
                    : duties.stream().sorted(BY_TYPE).toList();
        }
    }

    /** Of several reasons those of the lowest stage, in their order; the first that stands alone, if any does. */
    private List<String> lowestStage(Set<String> codes) {
        if (codes.size() == 1) {
            return List.copyOf(codes);
        }
        List<Reason> inOrder = codes.stream()
                .map(this::reason)
                .sorted(Comparator.comparingInt(Reason::place))
                .toList();
        int stage = inOrder.get(0).stage();
        List<Reason> ofStage =
                inOrder.stream().filter(reason -> reason.stage() == stage).toList();
        return ofStage.stream()
                .filter(Reason::alone)
                .findFirst()
                .map(alone -> List.of(alone.code()))
                .orElseGet(() -> ofStage.stream().map(Reason::code).toList());
    }

    Reason reason(String code) {
        return Objects.requireNonNull(reasons.get(code), () -> "the pack has no reason " + code);
    }
}
