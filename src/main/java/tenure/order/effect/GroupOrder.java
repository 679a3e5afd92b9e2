package tenure.order.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tenure.json.Members;
import tenure.json.StrictJson;

/**
 * What an order says of a group.
 *
 * @param all whether what is carried over is to be replaced too
 * @param loss what the person knows will be lost, each a service and a control with a space between
 * @param partial whether what can be set is to be set when not all can
 */
record GroupOrder(
        Change change,
        String group,
        String name,
        List<String> services,
        List<String> controls,
        boolean all,
        boolean confirmed,
        Set<String> loss,
        boolean partial) {

    private static final int LONGEST = 200;
    private static final int MOST = 1_000;
    private static final List<String> CHANGES = List.of("CREATE", "UPDATE", "DELETE", "APPLY");

    /** What is done with a group. */
    enum Change {
        CREATE,
        UPDATE,
        DELETE,
        APPLY
    }

    /** Reads it; services are those of the account, controls those of the pack. */
    static GroupOrder read(Members said, Collection<String> services, Collection<String> controls) {
        said.needed("change");
        String word = said.word("change", CHANGES);
        Change change = word.isEmpty() ? Change.APPLY : Change.valueOf(word);
        String group = text(said, "group", true);
        boolean defines = change == Change.CREATE || change == Change.UPDATE;
        String name = defines ? text(said, "name", change == Change.CREATE) : "";
        List<String> ofServices = defines ? known(said, "services", services, "a service of the account") : List.of();
        List<String> ofControls = defines ? known(said, "controls", controls, "a control that there is") : List.of();
        boolean applies = change == Change.APPLY;
        return new GroupOrder(
                change,
                group,
                name,
                ofServices,
                ofControls,
                applies && said.flag("replaceAll"),
                applies && said.flag("confirmLoss"),
                applies ? Set.copyOf(loss(said)) : Set.of(),
                applies && said.flag("partial"));
    }

    private static String text(Members said, String member, boolean needed) {
        String text = needed ? said.needed(member) : said.text(member);
        if (text.length() > LONGEST || !StrictJson.isStorable(text)) {
            said.wrong(member, "a text of at most " + LONGEST + " characters");
        }
        return text;
    }

    private static List<String> known(Members said, String member, Collection<String> words, String what) {
        List<String> texts = said.texts(member);
        List<String> known = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!words.contains(texts.get(i))) {
                said.wrong(member, i, what);
            } else if (!known.contains(texts.get(i))) {
                known.add(texts.get(i));
            }
        }
        if (texts.size() > MOST) {
            said.wrong(member, "at most " + MOST);
        }
        return known;
    }

    /** What a person was told that would be lost. */
    private static List<String> loss(Members said) {
        List<String> loss = new ArrayList<>();
        for (Members one : said.objects("lost")) {
            loss.add(one.needed("service") + " " + one.needed("control"));
            one.noOthers();
        }
        return loss;
    }
}
