package tenure.partner;

import org.jspecify.annotations.Nullable;
import tenure.partner.Access.State;

/**
 * Which customers of a partner are wanted.
 *
 * @param search what their name or id contains; empty for all
 * @param tpa how far they have come with the partner; null for all
 * @param renewal within how many days one of their services can be renewed; null for all
 * @param stage of their migration; null for all
 * @param after the id after which they come; empty from the beginning
 */
public record CustomerQuery(
        String search,
        @Nullable State tpa,
        @Nullable Integer renewal,
        @Nullable String stage,
        String after,
        int limit) {}
