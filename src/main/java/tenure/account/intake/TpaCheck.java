package tenure.account.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What an account's Third Party Access must be: requests for it, and grants. */
final class TpaCheck {

    static final Set<String> MEMBERS = Set.of("requests", "grants");
    private static final Set<String> REQUEST = Set.of("id", "partner", "requestedAt", "status");
    private static final Set<String> GRANT = Set.of("partner", "grantedAt", "revokedAt", "scopes");

    private TpaCheck() {}

    static void check(Part tpa, Element element) {
        Set<String> requests = new HashSet<>();
        tpa.each("requests", REQUEST, request -> {
            AccountCheck.onceOf(requests, request);
            element.refer(Kind.PARTNER, request.optional("partner", Form.ID), request, "partner");
            request.needed("requestedAt", Form.INSTANT);
            request.needed("status", Words.REQUEST_STATUS);
        });
        tpa.each("grants", GRANT, grant -> {
            element.refer(Kind.PARTNER, grant.optional("partner", Form.ID), grant, "partner");
            period(grant);
            scopes(grant);
        });
    }

    private static void period(Part grant) {
        Instant grantedAt = grant.needed("grantedAt", Form.INSTANT);
        Instant revokedAt = grant.optional("revokedAt", Form.INSTANT);
        if (grantedAt != null && revokedAt != null && !revokedAt.isAfter(grantedAt)) {
            grant.note("revokedAt", "ENDS_BEFORE_IT_BEGINS", revokedAt + " is not after grantedAt " + grantedAt);
        }
    }

    private static void scopes(Part grant) {
        Set<String> scopes = new HashSet<>();
        grant.mustHave("scopes");
        grant.notEmpty("scopes");
        grant.eachText("scopes", Words.SCOPE, scopes::add);
        if (scopes.size() > 1 && scopes.contains(Words.EVERY_SCOPE)) {
            grant.note("scopes", "ALL_AND_OTHERS", Words.EVERY_SCOPE + " stands alone");
        }
    }
}
