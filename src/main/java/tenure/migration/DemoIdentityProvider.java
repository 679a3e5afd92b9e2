package tenure.migration;

/** Stands for an identity provider in demo mode: it takes passwords and forgets them. */
final class DemoIdentityProvider implements IdentityProvider {

    @Override
    public String name() {
        return "demo identity provider, which forgets passwords";
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public HandOver take(Login login, String password) {
        return HandOver.TAKEN;
    }
}
