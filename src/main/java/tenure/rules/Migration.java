package tenure.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How customers are moved, invited and set up, as {@code migration.yaml} says it.
 *
 * @param parameters the parameter that each date, cap and period is taken from, by what it is for
 * @param mails the mail that each occasion is told by
 * @param compares the classes of actions that are asked before and after a customer is moved
 * @param losses what a customer may lose by being moved
 * @param cares who looks after customers that did not get on, by the stage they are at
 * @param reminders how those are reminded who were invited and have not set up
 */
public record Migration(
        Map<String, String> parameters,
        Map<String, String> mails,
        Set<String> compares,
        List<Loss> losses,
        Map<String, Care> cares,
        List<Reminder> reminders,
        Text terms,
        Video video) {

    /** Of a pack that moves nobody. */
    public static final Migration NONE = new Migration(
            Map.of(),
            Map.of(),
            Set.of(),
            List.of(),
            Map.of(),
            List.of(),
            new Text("", "", List.of()),
            new Video(new Text("", "", List.of()), "", false));

    public Migration {
        parameters = Map.copyOf(parameters);
        mails = Map.copyOf(mails);
        compares = Set.copyOf(compares);
        losses = List.copyOf(losses);
        cares = Map.copyOf(cares);
        reminders = List.copyOf(reminders);
    }

    /**
     * A loss that is accepted.
     *
     * @param reason the reason that is given for a no; empty when the loss is of another kind
     * @param obligation the type of obligation that is another one with a yes; empty when the loss is of another kind
     */
    public record Loss(String action, String reason, String obligation, String source, String because) {}

    /** Who looks after a customer, and what gets it on again. */
    public record Care(String owner, String action) {}

    /**
     * Reminds of an invitation, once.
     *
     * @param after the parameter that says so many days after it
     * @param mail the mail it is done by
     */
    public record Reminder(String after, String mail) {}

    /** Something to read. */
    public record Text(String version, String title, List<String> paragraphs) {
        public Text {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Something to watch.
     *
     * @param transcript what is said in it
     * @param address where it is
     * @param needed whether set-up waits for it
     */
    public record Video(Text transcript, String address, boolean needed) {}
}
