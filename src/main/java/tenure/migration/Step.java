package tenure.migration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a customer does to set up its account, in this order. */
public enum Step {
    DETAILS(Stage.DETAILS_CONFIRMED),
    PASSWORD(Stage.PASSWORD_SET),
    TERMS(Stage.TERMS_SIGNED),
    VIDEO(Stage.ACTIVE);

    private final Stage leadsTo;

    Step(Stage leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** Where the customer is once it is done. */
    Stage leadsTo() {
        return leadsTo;
    }

    /** As paths name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step that paths name so. */
    public static Optional<Step> named(String word) {
        return List.of(values()).stream()
                .filter(step -> step.word().equals(word))
                .findFirst();
    }
}
