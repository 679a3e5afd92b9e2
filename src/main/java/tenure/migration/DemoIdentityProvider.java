package tenure.migration;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import tenure.security.DemoIssuer;

/** Stands for an identity provider in demo mode: it takes passwords and forgets them. Without demo mode there is none. */
@Singleton
@DefaultBean
class DemoIdentityProvider implements IdentityProvider {

    private final DemoIssuer issuer;

    DemoIdentityProvider(DemoIssuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public String name() {
        return "demo identity provider, which forgets passwords";
    }

    @Override
    public boolean isThere() {
        return issuer.isOpen();
    }

    @Override
    public void take(String account, String contact, String password) {
        // It is only to be seen that it was handed over.
    }
}
