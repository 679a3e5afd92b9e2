package tenure.account.intake;

import java.util.List;
import tenure.account.Changes;

/**
 * What became of a batch.
 *
 * @param elements those that are in
 * @param refused those that are not, and why
 * @param unfinished plans that refer to what is not there yet
 */
record Stored(Changes changes, List<Element> elements, List<RefusedLine> refused, List<Unfinished> unfinished) {

    /** Nothing of the batch is in. */
    static Stored nothing(List<RefusedLine> refused) {
        return new Stored(Changes.of(List.of(), List.of()), List.of(), refused, List.of());
    }
}
