package tenure.link;

import java.sql.Connection;
import java.time.Instant;

/**
 * Somebody came by a link.
 *
 * @param at when
 * @param transaction what is done because of it is done in here, and is committed by who calls
 */
public record LinkVisit(OpenLink link, Instant at, Connection transaction) {}
