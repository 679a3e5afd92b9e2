package tenure.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenure.account.Names;
import tenure.decision.InForce;
import tenure.json.Problem;
import tenure.link.LinkAnswer;
import tenure.link.LinkHandler;
import tenure.link.LinkVisit;
import tenure.link.view.LinkView;
import tenure.link.view.Submitted;

/** The pages of set-up, one for each step, behind the link of an invitation. */
@Singleton
class SetUpLink implements LinkHandler {

    private final InForce inForce;
    private final SetUp setUp;

    SetUpLink(InForce inForce, SetUp setUp) {
        this.inForce = inForce;
        this.setUp = setUp;
    }

    @Override
    public String kind() {
        return Invitations.LINK;
    }

    @Override
    public void opened(LinkVisit visit) throws SQLException {
        Optional<Customer> customer = customer(visit);
        if (customer.isPresent() && customer.get().stage() == Stage.INVITED) {
            Invitations.move(
                    visit.connection(),
                    customer.get(),
                    Stage.LINK_OPENED,
                    "link",
                    visit.at(),
                    JsonNodeFactory.instance.objectNode());
        }
    }

    @Override
    public LinkView view(LinkVisit visit) throws SQLException {
        Customer customer = customer(visit).orElseThrow();
        SetUpPages pages = new SetUpPages(inForce.decider().edition(), customer, by(visit), visit.at());
        Optional<Step> next = SetUp.next(StepRows.of(visit.connection(), customer.id()));
        return customer.stage() == Stage.ACTIVE || next.isEmpty()
                ? pages.before()
                : pages.step(next.get(), setUp.identities().name());
    }

    @Override
    public LinkAnswer act(LinkVisit visit, Submitted said) throws SQLException {
        Customer customer = customer(visit).orElseThrow();
        Step step = SetUp.next(StepRows.of(visit.connection(), customer.id())).orElseThrow();
        List<Problem> problems =
                setUp.take(visit.transaction(), customer, new Said(step, by(visit), values(said), visit.at()));
        if (!problems.isEmpty()) {
            return new LinkAnswer.Wrong(problems);
        }
        Customer after = customer(visit).orElseThrow();
        if (after.stage() != Stage.ACTIVE) {
            return new LinkAnswer.Next(view(visit));
        }
        String partner = Names.partner(
                visit.connection(), after.account().path("partner").textValue());
        return new LinkAnswer.Done(
                new SetUpPages(inForce.decider().edition(), after, by(visit), visit.at()).ready(partner));
    }

    /** The button says how the video was seen; fields say the rest. */
    private static Map<String, String> values(Submitted said) {
        Map<String, String> values = new HashMap<>();
        said.values()
                .keySet()
                .forEach(field ->
                        values.put(field, said.all(field).stream().findFirst().orElse("")));
        values.put("seen", said.answer());
        return values;
    }

    private static String by(LinkVisit visit) {
        return visit.link().recipient().orElse("");
    }

    private static Optional<Customer> customer(LinkVisit visit) throws SQLException {
        return Customer.lock(visit.connection(), visit.link().account(), visit.at());
    }
}
