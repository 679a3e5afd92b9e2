package tenure.account.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an account must be. */
final class AccountCheck {

    static final Set<String> MEMBERS = Set.of(
            "id",
            "name",
            "partner",
            "sector",
            "openTicket",
            "migratedOn",
            "setUpOn",
            "contacts",
            "users",
            "tpa",
            "orders",
            "services");
    private static final Set<String> CONTACT = Set.of("id", "roles", "name", "email");
    private static final Set<String> USER = Set.of("id", "role");
    private static final Set<String> ORDER = Set.of("id", "status", "action", "resource", "properties", "acceptedCost");
    private static final Set<String> RESOURCE = Set.of("type", "id");

    private final Words words;

    AccountCheck(Words words) {
        this.words = words;
    }

    void check(Part account, Element element) {
        account.needed("name", Form.TEXT);
        element.refer(Kind.PARTNER, account.optional("partner", Form.ID), account, "partner");
        account.optional("sector", Form.TEXT);
        account.flag("openTicket");
        dates(account);
        Set<String> contacts = new HashSet<>();
        account.each("contacts", CONTACT, contact -> contact(contact, contacts));
        account.each("users", USER, user -> user(user, element));
        account.part("tpa", TpaCheck.MEMBERS, tpa -> TpaCheck.check(tpa, element));
        ServiceCheck service = new ServiceCheck(words);
        List<Part> services = new ArrayList<>();
        account.each("services", ServiceCheck.MEMBERS, part -> {
            service.check(part, element);
            services.add(part);
        });
        services.forEach(part -> ServiceCheck.replaces(part, element));
        account.each("orders", ORDER, order -> order(order, element));
    }

    private static void dates(Part account) {
        LocalDate migratedOn = account.optional("migratedOn", Form.DATE);
        LocalDate setUpOn = account.optional("setUpOn", Form.DATE);
        if (account.has("setUpOn") && !account.has("migratedOn")) {
            account.note("setUpOn", "SET_UP_BEFORE_MIGRATION", "set up, but never migrated");
        }
        if (setUpOn != null && migratedOn != null && setUpOn.isBefore(migratedOn)) {
            account.note("setUpOn", "SET_UP_BEFORE_MIGRATION", setUpOn + " is before migratedOn " + migratedOn);
        }
    }

    private static void contact(Part contact, Set<String> others) {
        onceOf(others, contact);
        contact.eachText("roles", Words.CONTACT_ROLE, role -> {});
        contact.optional("name", Form.TEXT);
        contact.optional("email", Form.TEXT);
    }

    /** Ids that only this account's own parts share. */
    static void onceOf(Set<String> others, Part part) {
        String id = part.needed("id", Form.ID);
        if (id != null && !others.add(id)) {
            part.note("id", "ID_TWICE", "another of this list has the id " + id);
        }
    }

    private static void user(Part user, Element element) {
        String role = user.needed("role", Words.USER_ROLE);
        element.claim(Claim.Among.PEOPLE, user.needed("id", Form.ID), user, role);
    }

    private void order(Part order, Element element) {
        element.claim(Claim.Among.ORDERS, order.needed("id", Form.ID), order, null);
        order.needed("status", Words.ORDER_STATUS);
        order.needed("action", words.action);
        order.mustHave("resource");
        order.part("resource", RESOURCE, resource -> resource(resource, element));
        order.anything("properties");
        order.optional("acceptedCost", Form.AMOUNT);
    }

    private static void resource(Part resource, Element element) {
        String type = resource.needed("type", Words.RESOURCE_TYPE);
        String id = resource.needed("id", Form.ID);
        if (type != null && id != null && !owns(element, type, id)) {
            resource.note("id", "FOREIGN_RESOURCE", "the " + type + " " + id + " is not of this account");
        }
    }

    private static boolean owns(Element account, String type, String id) {
        return type.equals("account") ? account.id().equals(id) : account.owns(Claim.Among.SERVICES, id);
    }
}
