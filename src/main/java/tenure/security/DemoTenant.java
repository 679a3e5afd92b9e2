package tenure.security;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Has quarkus-oidc verify tokens with the demo issuer's key; with an issuer configured, by its configuration. */
@ApplicationScoped
class DemoTenant implements TenantConfigResolver {
    private final Uni<OidcTenantConfig> tenant;

    DemoTenant(DemoIssuer issuer) {
        tenant = Uni.createFrom()
                .item(issuer.publicKey().map(DemoTenant::verifiedBy).orElse(null));
    }

    private static OidcTenantConfig verifiedBy(String publicKey) {
        return OidcTenantConfig.builder()
                .tenantId("demo")
                .publicKey(publicKey)
                .token()
                .issuer(DemoIssuer.NAME)
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .end()
                .build();
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return tenant;
    }
}
