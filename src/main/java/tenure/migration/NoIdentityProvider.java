package tenure.migration;

/** Outside of demo mode, as long as none is configured: there is nobody to hand a password to. */
final class NoIdentityProvider implements IdentityProvider {

    @Override
    public String name() {
        return "nobody yet";
    }

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public HandOver take(Login login, String password) {
        return HandOver.FAILED;
    }
}
