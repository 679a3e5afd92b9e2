package tenure.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import tenure.decision.ActionAnswer;
import tenure.decision.Decision;
import tenure.decision.Outcome;
import tenure.json.JsonValues;
import tenure.partner.Card.Part;
import tenure.request.Action;
import tenure.rules.Acts;

/** Writes what a card says: the same card is the same text. */
final class CardText {

    private final Acts acts;

    CardText(Acts acts) {
        this.acts = acts;
    }

    /** What the partner may see and do, and what a grant would add to it. */
    void may(ObjectNode text, Card card) {
        parts(text.putArray("now"), card, Part::open);
        parts(text.putArray("withTpa"), card, Part::added);
    }

    private static void parts(ArrayNode list, Card card, Function<Part, List<ActionAnswer>> answers) {
        for (Part part : card.parts()) {
            List<ActionAnswer> told = answers.apply(part);
            if (!told.isEmpty()) {
                ObjectNode entry = list.addObject();
                entry.putObject("resource")
                        .put("type", part.resource().type())
                        .put("id", part.resource().id());
                ArrayNode actions = entry.putArray("actions");
                told.forEach(answer -> action(actions.addObject(), answer));
            }
        }
    }

    private static void action(ObjectNode text, ActionAnswer answer) {
        Action action = answer.inquiry().request().action();
        text.put("action", action.name());
        if (!action.properties().isEmpty()) {
            text.set("properties", JsonValues.object(action.properties()));
        }
        text.put("outcome", answer.ruling().decision().outcome().name());
    }

    /** Whether the account, and each of its services, can be renewed: what the rules say of starting a new term. */
    void renewal(ObjectNode text, Card card, Customer customer) {
        if (!card.parts().get(0).allows(acts.opening("renewals"))) {
            return;
        }
        ObjectNode renewal = text.putObject("renewal");
        renewal.put("eligible", false);
        if (customer.renewableFrom() != null) {
            renewal.put("from", customer.renewableFrom().toString());
        }
        ArrayNode services = renewal.putArray("services");
        String renew = acts.opening("renew");
        for (Part part : card.parts()) {
            for (ActionAnswer answer : part.now()) {
                if (answer.inquiry().request().action().name().equals(renew)) {
                    Decision decision = answer.ruling().decision();
                    boolean eligible = decision.outcome() != Outcome.DENY;
                    ObjectNode service = services.addObject()
                            .put("service", part.resource().id())
                            .put("eligible", eligible);
                    decision.reasons().forEach(service.putArray("reasons")::add);
                    renewal.put("eligible", eligible || renewal.path("eligible").asBoolean());
                }
            }
        }
    }

    /** Who the customer's contacts are; where they are written to only for those who may see its users. */
    void contacts(ObjectNode text, Card card, JsonNode account) {
        boolean seen = card.parts().get(0).allows(acts.opening("people"));
        ArrayNode contacts = text.putArray("contacts");
        for (JsonNode contact : account.path("contacts")) {
            ObjectNode told = contacts.addObject().put("id", contact.path("id").asText());
            if (contact.hasNonNull("name")) {
                told.put("name", contact.path("name").asText());
            }
            contact.path("roles").forEach(told.putArray("roles")::add);
            if (seen && contact.hasNonNull("email")) {
                told.put("email", contact.path("email").asText());
            }
        }
    }
}
