package tenure.migration;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.decision.InForce;
import tenure.link.LinkAnswer;
import tenure.link.LinkHandler;
import tenure.link.LinkVisit;
import tenure.link.view.Block;
import tenure.link.view.Button;
import tenure.link.view.Form;
import tenure.link.view.LinkView;
import tenure.link.view.Submitted;
import tenure.rules.Acts;

/** The page on which whoever has a new address confirms it: having this link is the proof. */
@Singleton
class AddressLink implements LinkHandler {

    private final InForce inForce;

    AddressLink(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public String kind() {
        return Details.LINK;
    }

    @Override
    public LinkView view(LinkVisit visit) throws SQLException {
        Acts acts = acts();
        String customer = Customer.lock(visit.connection(), visit.link().account(), visit.at())
                .map(one -> one.account().path("name").asText())
                .orElse("");
        return LinkView.asking(
                acts.text("setup.email.title", Map.of()),
                new Form(
                        List.of(),
                        List.of(new Button("confirm", acts.text("setup.email.confirm", Map.of()), Button.Look.MAIN))),
                new Block.Paragraph(
                        acts.text("setup.email.lead", Map.of("customer", customer, "email", address(visit)))));
    }

    @Override
    public LinkAnswer act(LinkVisit visit, Submitted said) throws SQLException {
        String address = address(visit);
        HeldAccount account = visit.transaction().hold(visit.link().account());
        String contact = visit.link().recipient().orElse("");
        if (account != null && !address.isEmpty()) {
            AccountDraft draft = account.draft();
            Details.change(draft, contact, Details.EMAIL, address);
            account.replace(draft);
            try (PreparedStatement update =
                    visit.connection().prepareStatement("update address_change set confirmed_at = ? where id = ?")) {
                update.setObject(1, Sql.time(visit.at()));
                update.setString(2, visit.link().about());
                update.executeUpdate();
            }
        }
        return new LinkAnswer.Done(LinkView.telling(acts().text("setup.email.done", Map.of())));
    }

    private static String address(LinkVisit visit) throws SQLException {
        try (PreparedStatement query =
                visit.connection().prepareStatement("select address from address_change where id = ?")) {
            query.setString(1, visit.link().about());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private Acts acts() {
        return inForce.decider().edition().acts();
    }
}
