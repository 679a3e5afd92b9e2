package tenure.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tenure.facts.history.Dated;

/** A service that is being changed. Days are Europe/London; what ends on the day it began has never been. */
public final class ServiceDraft {

    /** What a service may belong to. */
    public static final List<String> FAMILIES = List.of("PRO", "SHARER", "MBB");

    /** The status of a service that is no more. */
    public static final String ARCHIVED = "ARCHIVED";

    /** The status of a service in use. */
    public static final String ACTIVE = "ACTIVE";

    /** The status of a line that waits for its day. */
    public static final String PENDING = "PENDING";

    /** What is a line's own: all else goes with the service from one line to the next. */
    private static final Set<String> OWN = Set.of("id", "plan", "status", "from", "until", "paidUntil", "replaces");

    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final ObjectNode service;

    ServiceDraft(ObjectNode service) {
        this.service = service;
    }

    public String id() {
        return service.path("id").asText();
    }

    /** The service as it would be stored, to look at. */
    public JsonNode asStored() {
        return service;
    }

    /** Sets a member that is a text; null takes it away. */
    public void text(String member, @Nullable String value) {
        if (value == null) {
            service.remove(member);
        } else {
            service.put(member, value);
        }
    }

    /** Takes over all that goes with the service from the line it replaces, which keeps its dates and no holdings. */
    public void succeed(ServiceDraft before) {
        List<String> moving = new ArrayList<>();
        before.service.fieldNames().forEachRemaining(moving::add);
        moving.removeAll(OWN);
        for (String member : moving) {
            service.set(member, before.service.get(member).deepCopy());
            if (!member.equals("packages")) {
                before.service.remove(member);
            }
        }
    }

    public void locationVisible(boolean visible) {
        service.put("locationVisible", visible);
    }

    /** A control that is active from that day on. */
    public void holdControl(String control, LocalDate from) {
        controls().addObject().put("control", control).put(FROM, from.toString());
    }

    /** The control ends on that day, if it is active then. */
    public void dropControl(String control, LocalDate on) {
        end(controls(), "control", control, on);
    }

    /** The control that would have ended on that day does not. */
    public void keepControl(String control, LocalDate until) {
        for (JsonNode held : controls()) {
            if (held.path("control").asText().equals(control)
                    && held.path(UNTIL).asText().equals(until.toString())) {
                ((ObjectNode) held).remove(UNTIL);
            }
        }
    }

    /** All that is active, or was to become so, ends on that day: its terms, its controls, its products. */
    public void endAll(LocalDate on) {
        for (ArrayNode list :
                List.of(controls(), products(), AccountDraft.list(AccountDraft.object(service, "contract"), "terms"))) {
            AccountDraft.remove(list, held -> !day(held, FROM).isBefore(on));
            for (JsonNode held : list) {
                if (covers(held, on)) {
                    ((ObjectNode) held).put(UNTIL, on.toString());
                }
            }
        }
    }

    /** Marks each control that is active on that day as carried over from before. */
    public void grandfather(LocalDate on, Predicate<String> which) {
        for (JsonNode held : controls()) {
            if (covers(held, on) && which.test(held.path("control").asText())) {
                ((ObjectNode) held).put("grandfathered", true);
            }
        }
    }

    /** A product that is active in [from, until), or for good. */
    public void addProduct(
            String product, LocalDate from, @Nullable LocalDate until, BigDecimal monthlyPrice, boolean contractual) {
        ObjectNode held = products().addObject().put("product", product).put(FROM, from.toString());
        if (until != null) {
            held.put(UNTIL, until.toString());
        }
        held.put("monthlyPrice", monthlyPrice.toPlainString()).put("contractual", contractual);
    }

    /** Every holding of the product that is active on that day ends then. */
    public void endProduct(String product, LocalDate on) {
        end(products(), "product", product, on);
    }

    /** The package level from that day on. */
    public void takeLevel(String level, LocalDate from) {
        step(AccountDraft.list(service, "packages"), from).put("level", level);
    }

    /** The package level from that day on, free of charge, whatever was to come. */
    public void beginOn(String level, LocalDate from) {
        ArrayNode packages = AccountDraft.list(service, "packages");
        AccountDraft.remove(packages, later -> !day(later, FROM).isBefore(from));
        step(packages, from).put("level", level).put("monthlyPrice", "0.00");
    }

    /** The names of the controls that are active on that day. */
    public List<String> activeControls(LocalDate on) {
        List<String> active = new ArrayList<>();
        for (JsonNode held : service.path("controls")) {
            if (covers(held, on)) {
                active.add(held.path("control").asText());
            }
        }
        return active;
    }

    /** A contract term that begins on that day. */
    public void startTerm(LocalDate from, @Nullable LocalDate until) {
        ArrayNode terms = AccountDraft.list(AccountDraft.object(service, "contract"), "terms");
        ObjectNode term = step(terms, from);
        if (until != null) {
            term.put(UNTIL, until.toString());
        }
    }

    /** The current term ends on that day, ahead of its time. */
    public void endTerm(LocalDate on) {
        JsonNode terms = service.path("contract").path("terms");
        for (JsonNode term : terms) {
            if (day(term, FROM).isBefore(on) && covers(term, on)) {
                ((ObjectNode) term).put(UNTIL, on.toString());
            }
        }
    }

    /** The Ofcom spend cap from that day on; none when the amount is null. */
    public void spendCap(@Nullable String amount, LocalDate from) {
        ObjectNode step = step(caps("ofcom"), from);
        step.remove("amount");
        if (amount != null) {
            step.put("amount", amount);
        }
    }

    /** The roaming data cap from that day on: as high as this, or, when the amount is null, waived. */
    public void roamingCap(@Nullable String amount, String currency, LocalDate from) {
        ObjectNode step = step(caps("roaming"), from);
        step.put("waived", amount == null);
        if (amount != null) {
            step.put("amount", amount).put("currency", currency);
        }
    }

    private ArrayNode controls() {
        return AccountDraft.list(service, "controls");
    }

    private ArrayNode products() {
        return AccountDraft.list(service, "boltOns");
    }

    private ArrayNode caps(String cap) {
        return AccountDraft.list(AccountDraft.object(service, "caps"), cap);
    }

    /** The entry of a list in order of days that begins on that day: the one that is there, or a new one in its place. */
    private static ObjectNode step(ArrayNode list, LocalDate from) {
        for (int i = 0; i < list.size(); i++) {
            LocalDate other = day(list.get(i), FROM);
            if (other.equals(from)) {
                return (ObjectNode) list.get(i);
            }
            if (other.isAfter(from)) {
                return list.insertObject(i).put(FROM, from.toString());
            }
        }
        return list.addObject().put(FROM, from.toString());
    }

    private static void end(ArrayNode list, String member, String name, LocalDate on) {
        Predicate<JsonNode> active = held -> held.path(member).asText().equals(name) && covers(held, on);
        AccountDraft.remove(list, held -> active.test(held) && day(held, FROM).equals(on));
        for (JsonNode held : list) {
            if (active.test(held)) {
                ((ObjectNode) held).put(UNTIL, on.toString());
            }
        }
    }

    private static boolean covers(JsonNode held, LocalDate day) {
        String until = held.path(UNTIL).textValue();
        return Dated.covers(day(held, FROM), until == null ? null : LocalDate.parse(until), day);
    }

    private static LocalDate day(JsonNode held, String member) {
        return LocalDate.parse(held.path(member).asText());
    }
}
