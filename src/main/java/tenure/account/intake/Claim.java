package tenure.account.intake;

import tenure.json.Pointer;

/**
 * That an element says an id is its own.
 *
 * @param detail the plan of a service, or the role of a customer's user; empty otherwise
 */
record Claim(Key key, Pointer place, String detail) {

    /** What ids are unique among. */
    enum Among {
        SERVICES,
        ORDERS,
        PEOPLE
    }

    /** An id that only one may hold. */
    record Key(Among among, String id) {}
}
