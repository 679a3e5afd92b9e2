package tenure.account.portal;

/** That somebody else has changed the settings since they were looked at. */
public final class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1;

    Outdated() {
        super("the settings were changed since", null, false, false);
    }
}
