package tenure.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.facts.Asker;
import tenure.request.Request;
import tenure.rules.RuleAt;
import tenure.security.Caller;

/**
 * A decision as it was kept.
 *
 * @param at when it was given
 * @param account the account it is about; null when what was asked about was unknown
 * @param edition the hash of the edition
 * @param rules the rules that fired, in the order of file and line
 * @param digest of the facts; null when there were none
 */
public record Kept(
        UUID id,
        Instant at,
        Caller caller,
        @Nullable String requestId,
        @Nullable String account,
        Asker asker,
        Request request,
        Decision decision,
        String edition,
        List<RuleAt> rules,
        @Nullable String digest) {}
