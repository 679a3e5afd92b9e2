package tenure.migration;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where a customer is on its way to my.plan. */
public enum Stage {
    NOT_SCHEDULED,
    BATCHED,
    MIGRATED,
    INVITED,
    LINK_OPENED,
    DETAILS_CONFIRMED,
    PASSWORD_SET,
    TERMS_SIGNED,
    /** It has watched the video, was set up, and uses my.plan. */
    ACTIVE,
    /** There is nobody to invite. */
    NO_CONTACT,
    /** The invitation came back, and there is nobody else to invite. */
    BOUNCED,
    /** The invitation was not followed in time. */
    EXPIRED,
    /** It would lose what it must not lose, or cannot be stored any more: it was left as it is. */
    FAILED;

    /** Where customers are that did not get on. */
    public static final Set<Stage> EXCEPTIONS = Set.of(NO_CONTACT, BOUNCED, EXPIRED, FAILED);

    /** Where customers are that were invited and have not finished. */
    static final Set<Stage> UNDER_WAY = Set.of(INVITED, LINK_OPENED, DETAILS_CONFIRMED, PASSWORD_SET, TERMS_SIGNED);

    /** The stage of that name. */
    public static Optional<Stage> named(String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }
}
