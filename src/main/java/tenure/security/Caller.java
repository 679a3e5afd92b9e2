package tenure.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who holds the token of a request. */
public record Caller(
        String sub,
        Set<Group> groups,
        @Nullable String accountId,
        @Nullable String partnerId) {
    public Caller {
        if (sub.isBlank()) {
            throw new IllegalArgumentException("a caller without a subject");
        }
        groups = Set.copyOf(groups);
    }

    static Caller of(SecurityIdentity identity) {
        var groups = EnumSet.noneOf(Group.class);
        identity.getRoles().forEach(role -> Group.named(role).ifPresent(groups::add));
        var token = (JsonWebToken) identity.getPrincipal();
        return new Caller(token.getSubject(), groups, text(token, "account_id"), text(token, "partner_id"));
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        return Optional.ofNullable(token.<Object>getClaim(claim))
                .map(Object::toString)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    /** Whether this caller may ask what the given subject may do. Belonging to one group that may is enough. */
    public boolean mayAskAs(String subjectType, String subjectId) {
        return groups.stream().anyMatch(group -> group.mayAskAs(this, subjectType, subjectId));
    }

    public boolean in(Group group) {
        return groups.contains(group);
    }

    boolean is(String type, String id, String own) {
        return type.equals(own) && id.equals(sub);
    }
}
