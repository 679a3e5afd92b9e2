package tenure.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.facts.ActionEntry;
import tenure.facts.Facts;
import tenure.facts.FeatureEntry;
import tenure.facts.Inquiry;
import tenure.facts.Moment;
import tenure.facts.PlanBook;
import tenure.facts.Question;
import tenure.facts.Questions;
import tenure.facts.history.AccountHistory;
import tenure.rules.Edition;
import tenure.rules.Finding;
import tenure.rules.Heard;
import tenure.rules.Reason;
import tenure.rules.Session;
import tenure.rules.Session.Evidence;

/** Answers questions by the rules of one edition. Questions about one account at one moment share a session. */
public final class Decider {

    private final Edition edition;
    private final Questions questions;
    private final Weighing weighing;

    public Decider(Edition edition) {
        this.edition = edition;
        this.questions = new Questions(edition.catalogue());
        this.weighing = new Weighing(edition.reasons(), edition.weighing(), edition.sources());
    }

    public Edition edition() {
        return edition;
    }

    /** The answer to each inquiry, in their order. */
    public List<Ruling> decide(List<Inquiry> inquiries, Evidence evidence) {
        if (ofOneSession(inquiries)) {
            return together(inquiries, evidence);
        }
        Map<Sharing, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < inquiries.size(); i++) {
            groups.computeIfAbsent(sharing(inquiries.get(i)), any -> new ArrayList<>())
                    .add(i);
        }
        Ruling[] rulings = new Ruling[inquiries.size()];
        groups.values().forEach(members -> {
            List<Inquiry> group = members.stream().map(inquiries::get).toList();
            List<Ruling> shared = together(group, evidence);
            for (int i = 0; i < shared.size(); i++) {
                rulings[members.get(i)] = shared.get(i);
            }
        });
        return List.of(rulings);
    }

    /** Mostly they are: a call asks about one account, and its facts were gathered once. None at all need no session. */
    private boolean ofOneSession(List<Inquiry> inquiries) {
        if (inquiries.isEmpty()) {
            return false;
        }
        Inquiry first = inquiries.get(0);
        for (Inquiry inquiry : inquiries) {
            if (!Objects.equals(inquiry.account(), first.account())
                    || plans(inquiry) != plans(first)
                    || !asOf(inquiry).equals(asOf(first))) {
                return false;
            }
        }
        return true;
    }

    /** The answer to one inquiry. */
    public Ruling decide(Inquiry inquiry, Evidence evidence) {
        return decide(List.of(inquiry), evidence).get(0);
    }

    /**
     * Whether each of these features is entitled at the inquiry's moment to what it is about, whatever may be done with
     * it: of the findings only what is lacking and what entitles is weighed.
     */
    public List<Decision> entitled(Inquiry inquiry, List<FeatureEntry> features) {
        List<Asking> asking = features.stream()
                .<Asking>map(feature -> (by, number, facts) -> by.ask(number, inquiry, feature, facts))
                .toList();
        return entitled(facts(inquiry), asking);
    }

    /** A question that is put together when its number and the facts are there. */
    interface Asking {
        Question ask(Questions by, int number, Facts facts);
    }

    /** The same of any questions about an account. */
    List<Decision> entitled(@Nullable AccountHistory account, Instant asOf, List<Asking> asking) {
        return entitled(new Facts(edition.catalogue(), Moment.at(asOf), account, null), asking);
    }

    private List<Decision> entitled(Facts facts, List<Asking> asking) {
        List<Question> asked = new ArrayList<>(asking.size());
        for (Asking one : asking) {
            asked.add(one.ask(questions, asked.size(), facts));
        }
        return entitled(asked, facts);
    }

    /**
     * Whether each of these, which are of one account at one moment, is entitled to what it asks for, whoever asks: of the
     * findings only what is lacking and what entitles is weighed.
     */
    public List<Decision> entitled(List<Inquiry> inquiries) {
        if (inquiries.isEmpty()) {
            return List.of();
        }
        Inquiry first = inquiries.get(0);
        Facts facts = facts(first);
        List<Question> asked = new ArrayList<>(inquiries.size());
        for (Inquiry inquiry : inquiries) {
            asked.add(questions.ask(asked.size(), inquiry, facts));
        }
        return entitled(asked, facts);
    }

    private List<Decision> entitled(List<Question> asked, Facts facts) {
        return edition.rules().consult(new Session(asked, facts.all(), Evidence.FINDINGS_ONLY)).stream()
                .map(heard -> weighing.weigh(entitling(heard.findings())))
                .toList();
    }

    private static List<Finding> entitling(List<Finding> findings) {
        List<Finding> entitling = new ArrayList<>(List.of(new Finding.Permit()));
        for (Finding finding : findings) {
            if (finding instanceof Finding.Lack
                    || finding instanceof Finding.Ground
                    || finding instanceof Finding.Fault) {
                entitling.add(finding);
            }
        }
        return entitling;
    }

    /** The reason given first, of an answer that is no yes. */
    Reason first(Decision decision) {
        return weighing.reason(decision.reasons().get(0));
    }

    /** Whether the inquiry is about the whole account, so that every service of it counts. */
    boolean wholeAccount(Inquiry inquiry) {
        Facts facts = facts(inquiry);
        return questions.ask(0, inquiry, facts).aboutWholeAccount();
    }

    /** The days that the inquiry names. */
    List<LocalDate> days(Inquiry inquiry) {
        LocalDate named = questions.ask(0, inquiry, facts(inquiry)).startDate();
        return named == null ? List.of() : List.of(named);
    }

    private List<Ruling> together(List<Inquiry> inquiries, Evidence evidence) {
        Facts facts = facts(inquiries.get(0));
        List<Question> asked = new ArrayList<>(inquiries.size());
        for (Inquiry inquiry : inquiries) {
            asked.add(questions.ask(asked.size(), inquiry, facts));
        }
        List<Heard> heard = edition.rules().consult(new Session(asked, facts.all(), evidence));
        List<Ruling> rulings = new ArrayList<>(heard.size());
        for (int i = 0; i < heard.size(); i++) {
            Heard one = heard.get(i);
            rulings.add(new Ruling(weighing.weigh(one.findings()), asked.get(i), one));
        }
        return rulings;
    }

    private Facts facts(Inquiry inquiry) {
        return new Facts(edition.catalogue(), Moment.at(asOf(inquiry)), inquiry.account(), plans(inquiry));
    }

    private static Instant asOf(Inquiry inquiry) {
        return inquiry.request().context().asOf();
    }

    /** What the inquiry looks at of the plans: nothing unless its action is about plans, whoever it is asked with. */
    private @Nullable PlanBook plans(Inquiry inquiry) {
        return edition.catalogue()
                        .actions()
                        .getOrDefault(inquiry.request().action().name(), ActionEntry.UNKNOWN)
                        .aboutPlans()
                ? inquiry.plans()
                : null;
    }

    private Sharing sharing(Inquiry inquiry) {
        AccountHistory account = inquiry.account();
        return new Sharing(account == null ? "" : account.id(), plans(inquiry), asOf(inquiry));
    }

    /** What questions must have in common to share a session. */
    private record Sharing(String account, @Nullable PlanBook plans, Instant asOf) {}
}
