package tenure.decision;

import java.time.Instant;
import tenure.request.Action;
import tenure.request.Resource;
import tenure.request.Subject;

/**
 * What to ask for after an answer that was no yes, so that somebody may let it be one: an order on the account, which is
 * decided again when it is placed. It promises nothing.
 *
 * @param account the account that the order is about
 * @param expiresAt until when this hint counts
 */
public record AccessRequest(String account, Subject subject, Action action, Resource resource, Instant expiresAt) {}
