package tenure.account.intake;

import tenure.json.Pointer;
import tenure.json.Problem;

/** That an element names another one, which must exist. */
record Reference(Element.Key to, Pointer place) {

    /** That it does not. */
    Problem problem() {
        return new Problem(place.toString(), "UNKNOWN_" + to.kind(), "there is no " + to.named());
    }
}
