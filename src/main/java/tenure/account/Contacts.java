package tenure.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whom a customer is written to at. Addresses are no facts: rules never see them, and no log does. */
public final class Contacts {

    private static final List<String> ROLES_OF_USERS = List.of("PRIMARY", "ADMIN", "MEMBER");

    private Contacts() {}

    /**
     * Somebody who can be written to.
     *
     * @param name empty when it is not known
     */
    public record Contact(String id, String name, String email) {

        /** Says nothing of the person but its id. */
        @Override
        public String toString() {
            return "contact " + id;
        }
    }

    /**
     * The first of the chain who has a usable address.
     *
     * @param account as it is stored
     * @param chain roles of users or of contacts, first choice first
     * @param usable whether mail can be sent to an address
     */
    public static Optional<Contact> of(JsonNode account, List<String> chain, Predicate<String> usable) {
        for (String role : chain) {
            for (JsonNode one : account.path(ROLES_OF_USERS.contains(role) ? "users" : "contacts")) {
                Contact contact = contact(account, one);
                if (has(one, role) && usable.test(contact.email())) {
                    return Optional.of(contact);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean has(JsonNode one, String role) {
        if (one.path("role").asText().equals(role)) {
            return true;
        }
        for (JsonNode of : one.path("roles")) {
            if (of.asText().equals(role)) {
                return true;
            }
        }
        return false;
    }

    /** A user has the address of the contact of its id. */
    private static Contact contact(JsonNode account, JsonNode one) {
        String id = one.path("id").asText();
        String name = one.path("name").asText("");
        String email = one.path("email").asText("");
        for (JsonNode other : account.path("contacts")) {
            if (other.path("id").asText().equals(id)) {
                name = name.isEmpty() ? other.path("name").asText("") : name;
                email = email.isEmpty() ? other.path("email").asText("") : email;
            }
        }
        return new Contact(id, name, email);
    }
}
