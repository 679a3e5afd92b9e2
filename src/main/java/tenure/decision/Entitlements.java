package tenure.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenure.decision.Entitlement.Kind;
import tenure.facts.ActionEntry;
import tenure.facts.Asker;
import tenure.facts.FeatureEntry;
import tenure.facts.Inquiry;
import tenure.facts.Moment;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.ControlHeld;
import tenure.facts.history.Dated;
import tenure.facts.history.ServiceHistory;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.PageLayout.Part;

/**
 * What an account and its services are entitled to, whoever asks: the features of the catalogue, the controls that are
 * active and the caps that are set. Of the findings only what is lacking and what entitles counts, all in one session.
 */
public final class Entitlements {

    private static final String ACCOUNT = "account";
    private static final String SERVICE = "service";
    private static final Subject NOBODY = new Subject("", "");
    private static final Action NOTHING = new Action("", Map.of());

    private final Decider decider;
    private final List<FeatureEntry> ofAccount;
    private final List<FeatureEntry> ofService;
    private final List<PageQuestion> kept;

    public Entitlements(Decider decider) {
        this.decider = decider;
        this.ofAccount = SheetForm.of(ACCOUNT, decider.edition()).features();
        SheetForm service = SheetForm.of(SERVICE, decider.edition());
        this.ofService = service.features();
        this.kept = service.questions().stream().filter(this::isKeeping).toList();
    }

    private boolean isKeeping(PageQuestion question) {
        String keeps = decider.edition().events().keeps();
        ActionEntry action =
                decider.edition().catalogue().actions().get(question.action().name());
        return action != null
                && action.verb().equals(keeps)
                && (question.part() == Part.CONTROLS || question.part() == Part.CAPS);
    }

    /**
     * The answer for each thing that the account, or one of these of its services, may be entitled to at that instant. A
     * control that is not active is not among them.
     */
    public Map<Entitlement, Decision> of(AccountHistory account, Instant at, Collection<String> services) {
        Map<Entitlement, Decider.Asking> asked = new LinkedHashMap<>();
        ask(asked, ofAccount, inquiry(account, new Resource(ACCOUNT, account.id()), "", at));
        for (String id : services) {
            ServiceHistory service = account.services().get(id);
            if (service != null) {
                Inquiry inquiry = inquiry(account, new Resource(SERVICE, id), id, at);
                ask(asked, ofService, inquiry);
                askKept(asked, service, inquiry);
            }
        }
        List<Decision> decisions = decider.entitled(account, at, List.copyOf(asked.values()));
        Map<Entitlement, Decision> answers = new LinkedHashMap<>();
        List<Entitlement> entitlements = List.copyOf(asked.keySet());
        for (int i = 0; i < decisions.size(); i++) {
            answers.put(entitlements.get(i), decisions.get(i));
        }
        return answers;
    }

    private static void ask(Map<Entitlement, Decider.Asking> asked, List<FeatureEntry> features, Inquiry inquiry) {
        for (FeatureEntry feature : features) {
            asked.put(
                    new Entitlement(Kind.FEATURE, feature.name(), inquiry.service()),
                    (questions, number, facts) -> questions.ask(number, inquiry, feature, facts));
        }
    }

    private void askKept(Map<Entitlement, Decider.Asking> asked, ServiceHistory service, Inquiry inquiry) {
        List<String> active = active(service, inquiry.request().context().asOf());
        for (PageQuestion question : kept) {
            boolean control = question.part() == Part.CONTROLS;
            if (!control || active.contains(question.item())) {
                Inquiry keeping = inquiry.forAction(question.action());
                asked.put(
                        new Entitlement(control ? Kind.CONTROL : Kind.CAP, question.item(), service.id()),
                        (questions, number, facts) -> questions.ask(number, keeping, facts));
            }
        }
    }

    private static List<String> active(ServiceHistory service, Instant at) {
        List<String> active = new ArrayList<>();
        for (ControlHeld held : service.controls()) {
            if (Dated.covers(held.from(), held.until(), Moment.at(at).day())) {
                active.add(held.control());
            }
        }
        return active;
    }

    private static Inquiry inquiry(AccountHistory account, Resource resource, String service, Instant at) {
        Request request = new Request(NOBODY, NOTHING, resource, new Context(at, null, null, Explain.ANSWER_ONLY));
        return new Inquiry(request, Asker.unknown("", ""), account, null, service);
    }
}
