package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Section 6, what an account is at the instant asOf. */
record AccountFacts(JsonNode account, Instant asOf) {
    /** Parameter tpaRequestValidity: 30 days of 24 hours, whatever the clocks do. */
    static final Duration TPA_REQUEST_VALIDITY = Duration.ofDays(30);

    LocalDate day() {
        return Dates.londonDay(asOf);
    }

    boolean migrated() {
        return Dates.notAfter(Dates.day(account, "migratedOn"), day());
    }

    boolean setUp() {
        return Dates.notAfter(Dates.day(account, "setUpOn"), day());
    }

    String partner() {
        return Json.text(account, "partner");
    }

    /** A grant's or request's partner, by default the account's partner in this import (section 11). */
    private boolean ofPresentPartner(JsonNode entry) {
        return partner() != null && (!Json.has(entry, "partner") || partner().equals(Json.text(entry, "partner")));
    }

    private List<JsonNode> tpa(String member) {
        return Json.list(Json.member(account, "tpa"), member).stream()
                .filter(this::ofPresentPartner)
                .toList();
    }

    private boolean inForce(JsonNode grant) {
        Instant revokedAt = Dates.moment(grant, "revokedAt");
        return !asOf.isBefore(Dates.moment(grant, "grantedAt")) && (revokedAt == null || asOf.isBefore(revokedAt));
    }

    boolean tpaGranted() {
        return tpa("grants").stream().anyMatch(this::inForce);
    }

    /** The union over the grants in force. */
    Set<String> tpaScopes() {
        Set<String> scopes = new HashSet<>();
        tpa("grants").stream()
                .filter(this::inForce)
                .forEach(grant -> Json.list(grant, "scopes").forEach(scope -> scopes.add(scope.textValue())));
        return scopes;
    }

    boolean tpaRequestOpen() {
        return tpa("requests").stream().anyMatch(this::open);
    }

    private boolean open(JsonNode request) {
        Instant requestedAt = Dates.moment(request, "requestedAt");
        return "OPEN".equals(Json.text(request, "status"))
                && !asOf.isBefore(requestedAt)
                && asOf.isBefore(requestedAt.plus(TPA_REQUEST_VALIDITY));
    }

    /** Account scope: ACTIVE services only; PACKAGE wins over BOLT_ON when different services give both. */
    String sourceOf(String feature) {
        List<String> sources = new ArrayList<>();
        for (JsonNode service : Json.list(account, "services")) {
            ServiceFacts facts = new ServiceFacts(account, service, day());
            if (facts.active() && facts.sourceOf(feature) != null) {
                sources.add(facts.sourceOf(feature));
            }
        }
        if (sources.isEmpty()) {
            return null;
        }
        return sources.contains("PACKAGE") ? "PACKAGE" : "BOLT_ON";
    }
}
