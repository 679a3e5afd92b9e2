package tenure.api.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tenure.api.access.Json;
import tenure.api.access.Malformed;
import tenure.facts.Candidates;

/**
 * Which part of the results is wanted.
 *
 * @param limit how many results at most
 * @param after the place of the last result, or candidate, of the page before
 * @param asked whether the request speaks of pages at all
 */
record Paging(int limit, String after, boolean asked) {

    /** How many results a page has when the request does not say. */
    static final int USUAL = 100;
    /** How many results a page has at most, whatever the request says. */
    static final int MOST = 1_000;

    /** The part that the body asks for, by a token of this search. */
    static Paging read(JsonNode body, Fingerprint fingerprint) {
        JsonNode page = Json.object(body, "page", "page");
        if (page == null) {
            return new Paging(USUAL, Candidates.BEGINNING, false);
        }
        Json.object(page, "properties", "page.properties");
        Integer limit = limit(page.get("limit"));
        String token = Json.text(page, "token", "page.token");
        if (token == null) {
            return new Paging(limit == null ? USUAL : limit, Candidates.BEGINNING, true);
        }
        PageToken before = PageToken.read(token, fingerprint);
        if (limit != null && limit != before.limit()) {
            throw new Malformed("page.limit has to stay the same from page to page");
        }
        return new Paging(before.limit(), before.place(), true);
    }

    private static @Nullable Integer limit(@Nullable JsonNode limit) {
        if (limit == null || limit.isNull()) {
            return null;
        }
        BigDecimal number = limit.isNumber() ? limit.decimalValue().stripTrailingZeros() : BigDecimal.ONE.negate();
        if (number.signum() < 0 || number.scale() > 0) {
            throw new Malformed("page.limit has to be a whole number, 0 or more");
        }
        return number.min(BigDecimal.valueOf(MOST)).intValue();
    }
}
