package tenure.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A partner's request for Third Party Access, with its stored status. */
public record TpaRequest(String id, @Nullable String partner, Instant requestedAt, String status) {}
