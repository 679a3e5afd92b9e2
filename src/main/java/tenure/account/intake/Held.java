package tenure.account.intake;

import org.jspecify.annotations.Nullable;

/** An id with the element that holds it from now on. */
record Held(Claim claim, Element.Key holder) {

    String id() {
        return claim.key().id();
    }

    String by() {
        return holder.id();
    }

    /** The holder's id, if it is of that kind. */
    @Nullable
    String by(Kind kind) {
        return holder.kind() == kind ? holder.id() : null;
    }

    String detail() {
        return claim.detail();
    }

    /** What kind of subject a person is whose id an element of that kind holds. */
    String kindOfPerson() {
        return switch (holder.kind()) {
            case ACCOUNT -> "customer";
            case PARTNER -> "partner";
            case STAFF -> "staff";
            case PLAN -> throw new IllegalStateException("a plan has no people: " + holder.id());
        };
    }
}
