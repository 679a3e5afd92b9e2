package tenure.security;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom a demo token should speak for, as it was asked for: not checked yet. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DemoTokenRequest(
        @Nullable String sub,
        @Nullable Set<String> groups,
        @JsonProperty("account_id") @Nullable String accountId,
        @JsonProperty("partner_id") @Nullable String partnerId) {

    /** Why no token can be made of it, if none can. */
    Optional<String> fault() {
        if (sub == null || sub.isBlank()) {
            return Optional.of("sub is missing");
        }
        if (groups == null) {
            return Optional.of("groups is missing");
        }
        if (groups.stream().anyMatch(Objects::isNull)) {
            return Optional.of("a group is null");
        }
        return groups.stream()
                .filter(word -> Group.named(word).isEmpty())
                .findFirst()
                .map(word -> "no group is called " + word + "; the groups are "
                        + Arrays.stream(Group.values()).map(Group::word).collect(Collectors.joining(", ")));
    }
}
