package tenure.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells who calls, in the midst of a request. */
@ApplicationScoped
public class Callers {
    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller of this request; a request without a token is refused with 401. */
    public Caller current() {
        Caller caller = identity.getAttribute(VerifiedTokens.CALLER);
        if (caller == null) {
            throw new UnauthorizedException();
        }
        return caller;
    }

    /** The caller of a request that has not reached a resource; null when it has no token. */
    public static @Nullable Caller of(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(VerifiedTokens.CALLER)
                : null;
    }
}
