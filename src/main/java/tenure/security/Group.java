package tenure.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of caller a token speaks for, as its claim {@code groups} says; each knows whose questions it may ask. */
public enum Group {
    /** An enforcement point, such as the portal's back end: it asks for whoever is logged in there. */
    PEP {
        @Override
        boolean mayAskAs(Caller caller, String type, String id) {
            return true;
        }
    },
    CUSTOMER {
        @Override
        boolean mayAskAs(Caller caller, String type, String id) {
            return caller.accountId() != null && caller.is(type, id, "customer");
        }
    },
    PARTNER {
        @Override
        boolean mayAskAs(Caller caller, String type, String id) {
            return caller.partnerId() != null && caller.is(type, id, "partner");
        }
    },
    STAFF {
        /** Login as customer (S002-13): staff see what a customer would see. */
        @Override
        boolean mayAskAs(Caller caller, String type, String id) {
            return caller.is(type, id, "staff") || type.equals("customer");
        }
    },
    ANALYST,
    APPROVER,
    ADMIN;

    boolean mayAskAs(Caller caller, String type, String id) {
        return false;
    }

    /** The word for this group in tokens and in permissions. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of that name; an issuer's tokens may carry other groups, which mean nothing here. */
    public static Optional<Group> named(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word().equals(word))
                .findFirst();
    }
}
