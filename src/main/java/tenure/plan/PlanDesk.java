package tenure.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.Names;
import tenure.account.Transaction;
import tenure.decision.ActionAnswer;
import tenure.decision.ActionQuestions;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.decision.Outcome;
import tenure.facts.Inquiry;
import tenure.facts.Plan;
import tenure.facts.PlanBook;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.ServiceHistory;
import tenure.json.RequestRefused;
import tenure.order.Judging;
import tenure.order.Visit;
import tenure.plan.Quotes.Quote;
import tenure.record.Given;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Acts;
import tenure.rules.Effect;
import tenure.rules.Reason;

/** What a portal shows before a plan is changed: what may be done, to which plans and from when, and for what price. */
@Singleton
public class PlanDesk {

    private static final int NOT_FOUND = 404;
    private static final String PLAN = "plan";
    private static final String START = "startDate";
    private static final String VALIDITY = "quote";

    private final AccountChanges changes;
    private final Judging judging;
    private final Quotes quotes;

    PlanDesk(AccountChanges changes, Judging judging, Quotes quotes) {
        this.changes = changes;
        this.judging = judging;
        this.quotes = quotes;
    }

    /** What the window for a change of plan needs, for somebody who may know of the service. */
    public ObjectNode options(String account, String service, Subject by, Visit visit) {
        return changes.run(transaction -> {
            Inquiry inquiry = inquiry(transaction, account, new Action("", Map.of()), service, by, visit);
            Decider decider = judging.decider();
            Acts acts = decider.edition().acts();
            List<ActionAnswer> answers = new ActionQuestions(decider)
                    .answers(inquiry).stream()
                            .filter(answer -> isOf(acts, answer))
                            .toList();
            keep(decider, visit, answers);
            ObjectNode told = JsonNodeFactory.instance.objectNode();
            ServiceHistory line = line(inquiry);
            told.put("account", account).put("service", service).put(PLAN, line.plan());
            for (Effect effect : List.of(Effect.CHANGE_PLAN, Effect.REQUEST_PLAN, Effect.CANCEL_PLAN_CHANGE)) {
                answers.stream()
                        .filter(answer -> acts.effects().get(action(answer)) == effect)
                        .findFirst()
                        .ifPresent(answer -> told.set(effect.word(), text(decider, by, answer)));
            }
            told.set("targets", targets(transaction, decider, inquiry, answers));
            return told;
        });
    }

    private static boolean isOf(Acts acts, ActionAnswer answer) {
        Effect effect = acts.effects().get(action(answer));
        return effect == Effect.CHANGE_PLAN || effect == Effect.REQUEST_PLAN || effect == Effect.CANCEL_PLAN_CHANGE;
    }

    private static String action(ActionAnswer answer) {
        return answer.inquiry().request().action().name();
    }

    private void keep(Decider decider, Visit visit, List<ActionAnswer> answers) {
        List<Given> given = new ArrayList<>();
        answers.forEach(answer -> given.add(new Given(given.size(), answer.inquiry(), answer.ruling())));
        if (!given.isEmpty()) {
            judging.keep(decider, visit, given);
        }
    }

    /** What is answered, and in words why not otherwise: where no plan is on offer, that is the portal's warning. */
    private static ObjectNode text(Decider decider, Subject by, ActionAnswer answer) {
        Decision decision = answer.ruling().decision();
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("action", action(answer)).put("outcome", decision.outcome().name());
        if (!decision.reasons().isEmpty()) {
            ArrayNode reasons = text.putArray("reasons");
            ObjectNode texts = text.putObject("reasonTexts");
            for (String code : decision.reasons()) {
                reasons.add(code);
                Reason reason = decider.edition().reasons().get(code);
                texts.put(code, reason == null ? "" : reason.textFor(by.type()));
            }
        }
        return text;
    }

    private ArrayNode targets(Transaction transaction, Decider decider, Inquiry inquiry, List<ActionAnswer> answers)
            throws SQLException {
        Acts acts = decider.edition().acts();
        PlanBook book = Objects.requireNonNull(inquiry.plans());
        ArrayNode targets = JsonNodeFactory.instance.arrayNode();
        Map<String, ActionAnswer> first = new LinkedHashMap<>();
        for (ActionAnswer answer : answers) {
            Object plan = answer.inquiry().request().action().properties().get(PLAN);
            boolean open = answer.ruling().decision().outcome() != Outcome.DENY;
            if (acts.effects().get(action(answer)) == Effect.CHANGE_PLAN && plan instanceof String id && open) {
                first.putIfAbsent(id, answer);
            }
        }
        Map<String, String> names = Names.plans(transaction.connection(), first.keySet());
        first.forEach((id, answer) -> {
            Plan plan = book.plan(id);
            ObjectNode target = targets.addObject().put(PLAN, id).put("name", names.getOrDefault(id, id));
            if (plan != null) {
                target.put("monthlyRate", plan.monthlyRate().toPlainString());
            }
            target.put(
                    "firstStart",
                    String.valueOf(
                            answer.inquiry().request().action().properties().get(START)));
            target.put("outcome", answer.ruling().decision().outcome().name());
            target.set(
                    "price",
                    Price.in(judging.approved(answer.inquiry()).obligations()).json());
        });
        return targets;
    }

    /** What a change would cost, to be agreed to by the id of the quote; or why it cannot be had. */
    public Quoted quote(String account, String service, String plan, String start, Subject by, Visit visit) {
        return changes.run(transaction -> {
            Decider decider = judging.decider();
            String action = decider.edition().acts().opening("changePlan");
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            properties.put(PLAN, plan);
            properties.put(START, start);
            Inquiry inquiry = inquiry(transaction, account, new Action(action, properties), service, by, visit);
            var ruling = decider.decide(inquiry, tenure.rules.Session.Evidence.RULES);
            judging.keep(decider, visit, List.of(new Given(0, inquiry, ruling)));
            if (ruling.decision().outcome() == Outcome.DENY) {
                return new Quoted(text(decider, by, new ActionAnswer(inquiry, ruling)), false);
            }
            Price price = Price.in(judging.approved(inquiry).obligations());
            Duration validity = Duration.ofDays(Long.parseLong(ruling.question()
                    .parameters()
                    .text(Objects.requireNonNull(
                            decider.edition().acts().parameters().get(VALIDITY)))));
            Quote quote = new Quote(
                    UUID.randomUUID().toString(),
                    account,
                    service,
                    plan,
                    LocalDate.parse(start),
                    Quotes.digest(inquiry),
                    price,
                    visit.at().plus(validity));
            quotes.put(transaction.connection(), quote);
            return new Quoted(told(quote, inquiry, ruling.decision()), true);
        });
    }

    /**
     * A quote, or why there is none.
     *
     * @param given whether there is one
     */
    public record Quoted(ObjectNode body, boolean given) {}

    private static ObjectNode told(Quote quote, Inquiry inquiry, Decision decision) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("id", quote.id()).put("account", quote.account()).put("service", quote.service());
        told.put(PLAN, quote.plan()).put(START, quote.startOn().toString());
        told.put("validUntil", quote.expiresAt().toString());
        told.put("outcome", decision.outcome().name());
        Price price = quote.price();
        told.set("price", price.json());
        ArrayNode lines = told.putArray("lines");
        lines.addObject().put("line", "credit").put("amount", price.credit().toPlainString());
        lines.addObject().put("line", "fee").put("amount", price.fee().negate().toPlainString());
        lines.addObject()
                .put("line", "charge")
                .put("amount", price.charge().negate().toPlainString());
        ServiceHistory line = line(inquiry);
        ObjectNode keeps = told.putObject("keeps");
        line.controls().stream()
                .filter(held -> held.until() == null || held.until().isAfter(quote.startOn()))
                .forEach(held -> keeps.withArray("controls").add(held.control()));
        line.boltOns().stream()
                .filter(held -> held.until() == null || held.until().isAfter(quote.startOn()))
                .forEach(held -> keeps.withArray("boltOns").add(held.product()));
        keeps.put("contract", !line.terms().isEmpty());
        keeps.put("caps", !line.ofcomCaps().isEmpty() || !line.roamingCaps().isEmpty());
        told.putObject("loses").put(PLAN, line.plan());
        return told;
    }

    private static ServiceHistory line(Inquiry inquiry) {
        AccountHistory account = Objects.requireNonNull(inquiry.account());
        return Objects.requireNonNull(account.services().get(inquiry.service()));
    }

    /** The facts of the service; who may not know of it learns that there is none. */
    private Inquiry inquiry(
            Transaction transaction, String account, Action action, String service, Subject by, Visit visit)
            throws SQLException {
        Acts acts = judging.decider().edition().acts();
        Context context = new Context(visit.at(), null, null, Explain.ANSWER_ONLY);
        Request look = new Request(
                by, new Action(acts.opening("planOptions"), Map.of()), new Resource("account", account), context);
        if (!judging.allows(transaction, look, visit)) {
            throw new RequestRefused(NOT_FOUND, "There is no such service.");
        }
        Inquiry inquiry = transaction.inquiry(new Request(by, action, new Resource("service", service), context));
        AccountHistory found = inquiry.account();
        if (found == null || !found.id().equals(account)) {
            throw new RequestRefused(NOT_FOUND, "There is no such service.");
        }
        return inquiry;
    }
}
