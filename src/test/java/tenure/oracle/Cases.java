package tenure.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Seeded cases for comparing an implementation of decisions.md with {@link Oracle}; one seed, one case. */
public final class Cases {
    private static final int DRAFTS = 28;

    private Cases() {}

    public static Case next(long seed) {
        return next(seed, "");
    }

    /** Every id of the document begins with the prefix, so that many documents can share a store. */
    public static Case next(long seed, String idPrefix) {
        Dice dice = new Dice(seed);
        ObjectNode document = Worlds.document(dice, idPrefix);
        Drafts drafts = new Drafts(dice, document, idPrefix);
        FollowUps followUps = new FollowUps(dice, document, idPrefix);
        List<ObjectNode> questions = new ArrayList<>();
        for (int i = 0; i < DRAFTS; i++) {
            ObjectNode question = drafts.next();
            questions.add(question);
            questions.addAll(followUps.of(question));
        }
        return new Case(document, List.copyOf(questions));
    }
}
