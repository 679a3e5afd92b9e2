package tenure.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import tenure.json.Refusal;

/**
 * Turns the bearer token of a request into an identity.
 *
 * <p>quarkus-oidc verifies; this class only spares it from verifying the same token thousands of times a second.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    private static final Uni<HttpCredentialTransport> TRANSPORT =
            Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "Bearer"));

    private static final int UNAUTHORIZED = 401;
    private static final String CHALLENGE = "This needs a valid bearer token.";

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;

    @Inject
    BearerTokens(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
        // The system's clock, whatever time the decisions are asked for: a token must not live longer because a test
        // travels in time.
        this.verified = new VerifiedTokens(Clock.systemUTC(), Ticker.systemTicker());
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(SCHEME)
                ? verified.find(header.substring(SCHEME.length()))
                        .map(identity -> Uni.createFrom().item(identity))
                        .orElseGet(() -> verify(context, providers))
                : verify(context, providers);
    }

    /** A token that fails is answered here: what Quarkus would answer has no text. */
    private Uni<SecurityIdentity> verify(RoutingContext context, IdentityProviderManager providers) {
        return oidc.authenticate(context, providers)
                .onItem()
                .ifNotNull()
                .transform(verified::keep)
                .onFailure(AuthenticationFailedException.class)
                .call(() -> sendChallenge(context));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        // What is left of the body must be read, or the connection gets stuck.
        context.request().resume();
        Refusal refusal = Refusal.at(context.normalizedPath(), UNAUTHORIZED, CHALLENGE);
        return HttpAuthenticationMechanism.super
                .sendChallenge(context)
                .invoke(() -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, refusal.mediaType())
                        .end(refusal.body()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        // Asked with each request; for a service, quarkus-oidc would find out nothing else.
        return TRANSPORT;
    }
}
