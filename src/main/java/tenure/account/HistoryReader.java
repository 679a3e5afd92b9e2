package tenure.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenure.facts.Grant;
import tenure.facts.Order;
import tenure.facts.Successor;
import tenure.facts.Term;
import tenure.facts.TpaRequest;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.BoltOnHeld;
import tenure.facts.history.ControlHeld;
import tenure.facts.history.Line;
import tenure.facts.history.OfcomStep;
import tenure.facts.history.PackageStep;
import tenure.facts.history.RoamingStep;
import tenure.facts.history.ServiceHistory;
import tenure.json.JsonValues;
import tenure.json.TimeText;

/** Reads an account as imported, which was checked then, into its history. */
public final class HistoryReader {

    private final Function<String, BigDecimal> monthlyRates;

    /** A reader that knows the monthly rate of each plan by its id. */
    public HistoryReader(Function<String, BigDecimal> monthlyRates) {
        this.monthlyRates = monthlyRates;
    }

    public AccountHistory read(JsonNode account) {
        String partner = text(account, "partner");
        JsonNode tpa = account.path("tpa");
        Map<String, ServiceHistory> services = new LinkedHashMap<>();
        for (JsonNode service : account.path("services")) {
            ServiceHistory read = service(service);
            services.put(read.id(), read);
        }
        for (ServiceHistory service : List.copyOf(services.values())) {
            follow(service, services);
        }
        return new AccountHistory(
                need(account, "id"),
                partner,
                date(account, "migratedOn"),
                date(account, "setUpOn"),
                each(tpa.path("requests"), request -> request(request, partner)),
                each(tpa.path("grants"), grant -> grant(grant, partner)),
                each(account.path("orders"), HistoryReader::order),
                services);
    }

    private ServiceHistory service(JsonNode service) {
        String plan = need(service, "plan");
        JsonNode caps = service.path("caps");
        return new ServiceHistory(
                need(service, "id"),
                need(service, "status"),
                text(service, "tariffFamily"),
                service.path("locationVisible").asBoolean(),
                plan,
                monthlyRates.apply(plan),
                line(service),
                each(service.path("packages"), step -> new PackageStep(need(step, "level"), day(step, "from"))),
                terms(service.path("contract").path("terms")),
                each(service.path("controls"), HistoryReader::control),
                each(caps.path("ofcom"), step -> new OfcomStep(text(step, "amount"), day(step, "from"))),
                each(
                        caps.path("roaming"),
                        step -> new RoamingStep(step.path("waived").asBoolean(), day(step, "from"))),
                each(service.path("boltOns"), HistoryReader::boltOn));
    }

    private static Line line(JsonNode service) {
        String billing = text(service, "billing");
        return new Line(
                billing == null ? Line.USUAL_BILLING : billing,
                date(service, "paidUntil"),
                date(service, "from"),
                date(service, "until"),
                text(service, "replaces"),
                List.of());
    }

    private static void follow(ServiceHistory service, Map<String, ServiceHistory> services) {
        String replaced = service.line().replaces();
        LocalDate from = service.line().from();
        if (replaced != null && from != null) {
            Successor successor = new Successor(service.id(), service.status(), from);
            services.computeIfPresent(
                    replaced, (id, held) -> held.with(held.line().followedBy(successor)));
        }
    }

    private static List<Term> terms(JsonNode terms) {
        List<Term> read = new ArrayList<>();
        for (JsonNode term : terms) {
            read.add(new Term(day(term, "from"), date(term, "until"), read.isEmpty()));
        }
        return List.copyOf(read);
    }

    private static ControlHeld control(JsonNode control) {
        return new ControlHeld(
                need(control, "control"),
                day(control, "from"),
                date(control, "until"),
                control.path("grandfathered").asBoolean());
    }

    private static BoltOnHeld boltOn(JsonNode boltOn) {
        BigDecimal price = money(boltOn, "monthlyPrice");
        return new BoltOnHeld(
                need(boltOn, "product"),
                day(boltOn, "from"),
                date(boltOn, "until"),
                price == null ? BigDecimal.ZERO : price,
                boltOn.path("contractual").asBoolean());
    }

    private static TpaRequest request(JsonNode request, @Nullable String partnerOfAccount) {
        String partner = text(request, "partner");
        return new TpaRequest(
                need(request, "id"),
                partner == null ? partnerOfAccount : partner,
                instant(need(request, "requestedAt")),
                need(request, "status"));
    }

    private static Grant grant(JsonNode grant, @Nullable String partnerOfAccount) {
        String partner = text(grant, "partner");
        String revokedAt = text(grant, "revokedAt");
        Set<String> scopes = new HashSet<>();
        grant.path("scopes").forEach(scope -> scopes.add(scope.asText()));
        return new Grant(
                partner == null ? partnerOfAccount : partner,
                instant(need(grant, "grantedAt")),
                revokedAt == null ? null : instant(revokedAt),
                Set.copyOf(scopes));
    }

    private static Order order(JsonNode order) {
        return new Order(
                need(order, "id"),
                need(order, "status"),
                need(order, "action"),
                need(order.path("resource"), "type"),
                need(order.path("resource"), "id"),
                JsonValues.members(order.path("properties")),
                money(order, "acceptedCost"));
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            all.add(read.apply(item));
        }
        return List.copyOf(all);
    }

    private static Instant instant(String text) {
        Instant instant = TimeText.instant(text);
        if (instant == null) {
            throw new IllegalStateException("a stored account with the instant " + text);
        }
        return instant;
    }

    private static LocalDate day(JsonNode node, String member) {
        return date(need(node, member));
    }

    private static @Nullable LocalDate date(JsonNode node, String member) {
        String text = text(node, member);
        return text == null ? null : date(text);
    }

    private static LocalDate date(String text) {
        LocalDate date = TimeText.date(text);
        if (date == null) {
            throw new IllegalStateException("a stored account with the date " + text);
        }
        return date;
    }

    private static @Nullable BigDecimal money(JsonNode node, String member) {
        String text = text(node, member);
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.path(member).textValue();
    }

    private static String need(JsonNode node, String member) {
        String text = text(node, member);
        if (text == null) {
            throw new IllegalStateException("a stored account without " + member);
        }
        return text;
    }
}
