package tenure.facts;

import java.util.Set;

/** The verbs of the rules in {@code definitions.drl}: they say what the words of the other rules mean. */
public final class Definitions {

    /** A word of the pack applies to the service. */
    public void is(Service service, String word) {
        service.words().is(word);
    }

    /** A word of the pack applies to the account. */
    public void is(Account account, String word) {
        account.words().is(word);
    }

    /** The service reaches a level, by a source. */
    public void reaches(Service service, Level level, String source) {
        service.words().reaches(level, source);
    }

    /** The account as a whole reaches a level, by a source. */
    public void reaches(Account account, Level level, String source) {
        account.words().reaches(level, source);
    }

    /** The service is given a feature, whatever its level. */
    public void isGiven(Service service, String feature) {
        service.words().isGiven(feature);
    }

    /** The account as a whole is given a feature, whatever its level. */
    public void isGiven(Account account, String feature) {
        account.words().isGiven(feature);
    }

    /** The plan is one that the service may change to. */
    public void offers(Service service, Plan plan) {
        service.words().isOffered(plan);
    }

    /** The account's customer trusts its partner with these scopes. */
    public void trusts(Account account, Set<String> scopes) {
        account.words().trustsWith(scopes);
    }
}
