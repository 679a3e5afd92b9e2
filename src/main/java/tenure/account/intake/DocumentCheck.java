package tenure.account.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tenure.facts.Catalogue;
import tenure.json.Pointer;

/** What the documents of an import must be, each by itself. */
final class DocumentCheck {

    private static final Set<String> LISTS =
            Arrays.stream(Kind.values()).map(Kind::many).collect(Collectors.toSet());
    private static final Set<String> LINE =
            Arrays.stream(Kind.values()).map(Kind::one).collect(Collectors.toSet());

    private static final Set<String> STAFF = Set.of("id");

    private final AccountCheck accounts;

    DocumentCheck(Catalogue catalogue) {
        this.accounts = new AccountCheck(new Words(catalogue));
    }

    /** The elements of one object with lists of them; those without a usable id are left out. */
    List<Element> document(JsonNode document, Problems problems) {
        List<Element> elements = new ArrayList<>();
        Part.check(document, Pointer.ROOT, problems, LISTS, whole -> {
            for (Kind kind : Kind.values()) {
                whole.each(kind.many(), members(kind), part -> element(kind, part, elements::add));
            }
        });
        return elements;
    }

    /** The one element of a line; none when it has no usable id. */
    List<Element> line(JsonNode line, Problems problems) {
        List<Element> elements = new ArrayList<>();
        Part.check(line, Pointer.ROOT, problems, LINE, whole -> {
            if (line.size() != 1) {
                problems.add(Pointer.ROOT, "NOT_ONE", "a line is one partner, plan, account or staff");
                return;
            }
            for (Kind kind : Kind.values()) {
                whole.part(kind.one(), members(kind), part -> element(kind, part, elements::add));
            }
            if (elements.isEmpty() && problems.isEmpty()) {
                problems.add(Pointer.ROOT, "NOT_ONE", "a line is one partner, plan, account or staff, and not null");
            }
        });
        return elements;
    }

    private static Set<String> members(Kind kind) {
        return switch (kind) {
            case PARTNER -> PartnerCheck.MEMBERS;
            case PLAN -> PlanCheck.MEMBERS;
            case ACCOUNT -> AccountCheck.MEMBERS;
            case STAFF -> STAFF;
        };
    }

    private void element(Kind kind, Part part, Consumer<Element> found) {
        String id = part.needed("id", Form.ID);
        // Without an id of its own the rest is checked all the same; nothing in a document can claim the empty one.
        Element element = new Element(kind, id == null ? "" : id, part);
        switch (kind) {
            case PARTNER -> PartnerCheck.check(part, element);
            case PLAN -> PlanCheck.check(part, element);
            case ACCOUNT -> accounts.check(part, element);
            case STAFF -> element.claim(Claim.Among.PEOPLE, id, part, null);
        }
        if (id != null) {
            found.accept(element);
        }
    }
}
