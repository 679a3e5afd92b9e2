package tenure.rules;

/**
 * What a pack says of the events of accounts.
 *
 * @param seenWith the action a partner must be allowed on an account to be told of its events; empty when no partner is
 * @param keeps the verb of the actions that ask whether a control or a cap may stay; empty when there are none
 */
public record EventWords(String seenWith, String keeps) {

    /** The words of a pack that has nothing to say of events. */
    public static final EventWords NONE = new EventWords("", "");
}
