package tenure.account.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenure.json.Pointer;

/** One partner, plan, account or member of staff of an import, with the ids it claims and those it refers to. */
final class Element {

    private final Key key;
    private final Part part;
    private final List<Claim> claims = new ArrayList<>();
    private final Set<Claim.Key> claimed = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Reference> lateReferences = new ArrayList<>();
    private List<Reference> withheld = List.of();

    Element(Kind kind, String id, Part part) {
        this.key = new Key(kind, id);
        this.part = part;
    }

    /** What replaces what: an element replaces the stored one of the same key. */
    record Key(Kind kind, String id) {
        String named() {
            return kind.one() + " " + id;
        }
    }

    Key key() {
        return key;
    }

    String id() {
        return key.id();
    }

    Pointer placeOfId() {
        return part.place().member("id");
    }

    JsonNode document() {
        return part.object();
    }

    /** What of the document is stored: all but what is withheld. */
    JsonNode stored() {
        return withheld.isEmpty() ? part.object() : Unfinished.without(withheld, part.object());
    }

    /** These references are kept out of what is stored for now. */
    void withhold(List<Reference> late) {
        withheld = List.copyOf(late);
    }

    List<Reference> references() {
        return references;
    }

    List<Claim> claims() {
        return claims;
    }

    Stream<Claim> claims(Claim.Among among) {
        return claims.stream().filter(claim -> claim.key().among() == among);
    }

    /** Claims the id of a part of this element, if there is one. */
    void claim(Claim.Among among, @Nullable String id, Part of, @Nullable String detail) {
        if (id != null) {
            Claim.Key claim = new Claim.Key(among, id);
            claimed.add(claim);
            claims.add(new Claim(claim, of.place().member("id"), detail == null ? "" : detail));
        }
    }

    /** Claims the name that stands there, if there is one. */
    void claim(Claim.Among among, @Nullable String name, Pointer at) {
        if (name != null) {
            claims.add(new Claim(new Claim.Key(among, name), at, ""));
        }
    }

    boolean owns(Claim.Among among, String id) {
        return claimed.contains(new Claim.Key(among, id));
    }

    /** Refers to what a member of a part of this element names, if it names anything. */
    void refer(Kind kind, @Nullable String id, Part from, String member) {
        if (id != null) {
            refer(kind, id, from.place().member(member));
        }
    }

    /** Refers to what is named there. */
    void refer(Kind kind, String id, Pointer at) {
        references.add(new Reference(new Key(kind, id), at));
    }

    /** Refers to what is named there, and what need not be there before the import ends. */
    void referAtEnd(Kind kind, String id, Pointer at) {
        lateReferences.add(new Reference(new Key(kind, id), at));
    }

    /** What must be there at the end of the import, and no sooner. */
    List<Reference> lateReferences() {
        return lateReferences;
    }
}
