package tenure.account.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who holds which ids, and what there is to refer to: as stored, and as this import changes it.
 *
 * <p>An import in one object is announced whole before any of it is judged, so its elements may come in any order. The
 * elements of a stream are judged one after the other.
 */
final class Ledger {

    private final Set<Element.Key> stored = new HashSet<>();
    private final Set<Element.Key> existing = new HashSet<>();
    /** What this import has brought so far. */
    private final Set<Element.Key> brought = new HashSet<>();

    private final Map<Claim.Key, Element.Key> holdersInStore = new HashMap<>();
    private final Map<Claim.Key, Element.Key> holders = new HashMap<>();
    /** Elements whose stored ids count no longer, because this import replaces them. */
    private final Set<Element.Key> released = new HashSet<>();

    /** The store has this element; an earlier batch of this import may have brought it. */
    void inStore(Element.Key element, boolean broughtByThis) {
        stored.add(element);
        existing.add(element);
        if (broughtByThis) {
            brought.add(element);
        }
    }

    /** In the store this id is held by that element. */
    void inStore(Claim.Key id, Element.Key holder) {
        holdersInStore.put(id, holder);
    }

    /** The element is about to come: others may refer to it, and the ids of the stored one are free. */
    void announce(Element element) {
        existing.add(element.key());
        released.add(element.key());
    }

    /** Notes what speaks against the element here and now. */
    void judge(Element element, Problems problems) {
        if (brought.contains(element.key())) {
            problems.add(
                    element.placeOfId(),
                    "ID_TWICE",
                    "this import has brought " + element.key().named() + " before");
            return;
        }
        element.references().stream()
                .filter(reference -> !existing.contains(reference.to()))
                .forEach(reference -> problems.add(reference.problem()));
        Set<Claim.Key> own = new HashSet<>();
        for (Claim claim : element.claims()) {
            if (!own.add(claim.key())) {
                problems.add(
                        claim.place(),
                        claim.key().code("TWICE"),
                        element.key().named() + " has " + claim.key().named() + " before");
            } else {
                judge(claim, element.key(), problems);
            }
        }
    }

    /** What the element refers to that must be there at the end of the import, and is not there yet. */
    List<Reference> open(Element element) {
        return element.lateReferences().stream()
                .filter(reference -> !existing.contains(reference.to()))
                .toList();
    }

    private void judge(Claim claim, Element.Key by, Problems problems) {
        String id = claim.key().named();
        Element.Key other = holders.get(claim.key());
        if (other != null) {
            problems.add(
                    claim.place(), claim.key().code("TWICE"), "this import has given " + id + " to " + other.named());
            return;
        }
        Element.Key held = holdersInStore.get(claim.key());
        if (held != null && !held.equals(by) && !released.contains(held)) {
            String code = claim.key().code(brought.contains(held) ? "TWICE" : "HELD");
            problems.add(claim.place(), code, id + " belongs to " + held.named());
        }
    }

    /** The element is in: what it claims is its own, what the stored one held beside that is free. */
    void enter(Element element) {
        announce(element);
        brought.add(element.key());
        element.claims().forEach(claim -> holders.putIfAbsent(claim.key(), element.key()));
    }

    /** Whether one of these replaces a stored one of that kind. */
    boolean replaces(Kind kind, List<Element> elements) {
        return elements.stream().map(Element::key).anyMatch(key -> key.kind() == kind && stored.contains(key));
    }
}
