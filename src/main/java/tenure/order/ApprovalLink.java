package tenure.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.account.HeldAccount;
import tenure.json.Problem;
import tenure.link.LinkAnswer;
import tenure.link.LinkHandler;
import tenure.link.LinkVisit;
import tenure.link.view.Block;
import tenure.link.view.Button;
import tenure.link.view.Button.Look;
import tenure.link.view.Form;
import tenure.link.view.Hidden;
import tenure.link.view.LinkView;
import tenure.link.view.Submitted;
import tenure.once.Reply;
import tenure.order.Answer.Kind;
import tenure.order.Visit.Mode;
import tenure.request.Subject;
import tenure.rules.Acts;
import tenure.rules.Cost;
import tenure.security.Caller;
import tenure.security.Group;

/**
 * The page on which the customer approves or refuses an order. Whoever has the link stands for the account's primary user,
 * and the rules decide about it as about that user.
 */
@Singleton
class ApprovalLink implements LinkHandler {

    private static final String COST = "cost";
    private static final String APPROVE = "approve";
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Judging judging;
    private final Approvals approvals;
    private final OrderStore store;

    ApprovalLink(Judging judging, Approvals approvals, OrderStore store) {
        this.judging = judging;
        this.approvals = approvals;
        this.store = store;
    }

    @Override
    public String kind() {
        return Letters.LINK;
    }

    @Override
    public LinkView view(LinkVisit visit) throws SQLException {
        Acts acts = acts();
        PlacedOrder order = store.find(
                visit.connection(), visit.link().account(), visit.link().about());
        if (order == null || order.status() != OrderStatus.PENDING) {
            return LinkView.telling(text(acts, "nothing"));
        }
        String partner = store.partner(visit.connection(), order.id());
        String by = new Wording(acts).by(visit.connection(), order.placedBy(), partner);
        Cost cost = approvals.costNow(visit.transaction(), order, visit.at());
        Form form = new Form(
                List.of(new Hidden(COST, cost == null ? "" : cost.amount().toPlainString())),
                List.of(
                        new Button(APPROVE, text(acts, "approval.approve"), Look.MAIN),
                        new Button("refuse", text(acts, "approval.refuse"), Look.DECLINE)));
        return LinkView.asking(
                acts.text("approval.title", Map.of("by", by)),
                form,
                new Block.Paragraph(text(acts, "approval.lead")),
                new Block.Facts(facts(acts, order, cost)));
    }

    private static List<Block.Fact> facts(Acts acts, PlacedOrder order, @Nullable Cost cost) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(text(acts, "approval.what"), acts.title(order.action())));
        if (!order.resource().id().equals(order.account())) {
            facts.add(new Block.Fact(
                    text(acts, "approval.service"), order.resource().id()));
        }
        new Wording(acts)
                .details(order.document().path("effects"))
                .forEach(detail ->
                        facts.add(new Block.Fact(detail.getOrDefault("label", ""), detail.getOrDefault("value", ""))));
        facts.add(new Block.Fact(
                text(acts, "approval.cost"),
                cost == null ? text(acts, "approval.free") : cost.amount().toPlainString() + " " + cost.currency()));
        if (order.expiresAt() != null) {
            facts.add(new Block.Fact(text(acts, "approval.until"), Wording.day(order.expiresAt())));
        }
        return facts;
    }

    @Override
    public LinkAnswer act(LinkVisit visit, Submitted said) throws SQLException {
        Acts acts = acts();
        HeldAccount account = visit.transaction().hold(visit.link().account());
        Kind kind = said.answer().equals(APPROVE) ? Kind.APPROVE : Kind.REFUSE;
        Optional<Subject> primary = account == null ? Optional.empty() : primary(account.asStored());
        if (primary.isEmpty()) {
            return wrong(text(acts, "approval.denied"));
        }
        String cost = said.text(COST);
        @Nullable BigDecimal accepted = cost.isEmpty() ? null : new BigDecimal(cost);
        Answer answer =
                new Answer(primary.get(), visit.link().account(), visit.link().about(), kind, accepted);
        Reply reply = approvals.answer(visit.transaction(), answer, visit(visit, primary.get()));
        return switch (reply.status()) {
            case FORBIDDEN -> wrong(text(acts, "approval.denied") + " " + reasons(reply));
            case CONFLICT -> wrong(text(acts, "approval.changed"));
            default -> new LinkAnswer.Done(LinkView.telling(outcome(acts, reply)));
        };
    }

    private static LinkAnswer wrong(String message) {
        return new LinkAnswer.Wrong(List.of(new Problem("", "REFUSED", message.strip())));
    }

    private static String outcome(Acts acts, Reply reply) {
        return switch (OrderStatus.valueOf(json(reply).path("status").asText())) {
            case APPLIED -> text(acts, "approval.applied");
            case REFUSED -> text(acts, "approval.refused");
            case FAILED -> text(acts, "approval.failed");
            case PENDING, APPROVED, EXPIRED, WITHDRAWN -> text(acts, "nothing");
        };
    }

    private static String reasons(Reply reply) {
        List<String> texts = new ArrayList<>();
        json(reply).path("reasonTexts").forEach(text -> texts.add(text.asText()));
        return String.join(" ", texts);
    }

    private static JsonNode json(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    private static Optional<Subject> primary(JsonNode account) {
        for (JsonNode user : account.path("users")) {
            if (user.path("role").asText().equals("PRIMARY")) {
                return Optional.of(new Subject("customer", user.path("id").asText()));
            }
        }
        return Optional.empty();
    }

    /** The link is the credential: it speaks for the primary user, and for no account but its own. */
    private static Visit visit(LinkVisit visit, Subject primary) {
        Caller caller =
                new Caller(primary.id(), Set.of(Group.CUSTOMER), visit.link().account(), null);
        return new Visit(caller, visit.at(), null, null, Mode.FOR_REAL);
    }

    private Acts acts() {
        return judging.decider().edition().acts();
    }

    private static String text(Acts acts, String name) {
        return acts.text(name, Map.of());
    }
}
