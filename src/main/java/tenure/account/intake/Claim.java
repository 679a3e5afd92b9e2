package tenure.account.intake;

import tenure.json.Pointer;

/**
 * That an element says an id is its own.
 *
 * @param detail the plan of a service, or the role of a customer's user; empty otherwise
 */
record Claim(Key key, Pointer place, String detail) {

    /** What ids, and names, are unique among. */
    enum Among {
        SERVICES,
        ORDERS,
        PEOPLE,
        PLAN_NAMES
    }

    /** An id that only one may hold. */
    record Key(Among among, String id) {

        /** What it is called when it is told of. */
        String named() {
            return (among == Among.PLAN_NAMES ? "the name " : "the id ") + id;
        }

        /** The code of a problem with it: this ending behind what it is. */
        String code(String ending) {
            return (among == Among.PLAN_NAMES ? "NAME_" : "ID_") + ending;
        }
    }
}
