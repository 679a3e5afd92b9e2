package tenure.account.intake;

import java.time.LocalDate;
import java.util.Set;

/** What a service must be. */
final class ServiceCheck {

    static final Set<String> MEMBERS = Set.of(
            "id",
            "status",
            "packages",
            "plan",
            "tariffFamily",
            "locationVisible",
            "contract",
            "controls",
            "caps",
            "boltOns",
            "billing",
            "paidUntil",
            "from",
            "until",
            "replaces");
    private static final Set<String> PACKAGE = Set.of("level", "from", "monthlyPrice");
    private static final Set<String> CONTRACT = Set.of("terms");
    private static final Set<String> TERM = Set.of("from", "until");
    private static final Set<String> CONTROL = Set.of("control", "from", "until", "grandfathered");
    private static final Set<String> CAPS = Set.of("ofcom", "roaming");
    private static final Set<String> OFCOM = Set.of("amount", "from");
    private static final Set<String> ROAMING = Set.of("amount", "currency", "waived", "from");
    private static final Set<String> BOLT_ON = Set.of("product", "from", "until", "monthlyPrice", "contractual");

    private final Words words;

    ServiceCheck(Words words) {
        this.words = words;
    }

    void check(Part service, Element element) {
        String plan = service.needed("plan", Form.ID);
        element.claim(Claim.Among.SERVICES, service.needed("id", Form.ID), service, plan);
        element.refer(Kind.PLAN, plan, service, "plan");
        service.needed("status", Words.SERVICE_STATUS);
        packages(service);
        service.optional("tariffFamily", Words.FAMILY);
        service.flag("locationVisible");
        service.part("contract", CONTRACT, ServiceCheck::terms);
        Holdings holdings = new Holdings();
        service.each("controls", CONTROL, control -> control(control, holdings));
        service.part("caps", CAPS, ServiceCheck::caps);
        service.each("boltOns", BOLT_ON, this::boltOn);
        line(service);
    }

    private static void line(Part service) {
        service.optional("billing", Words.BILLING);
        service.optional("paidUntil", Form.DATE);
        LocalDate from = service.optional("from", Form.DATE);
        LocalDate until = service.optional("until", Form.DATE);
        if (from != null && until != null && !from.isBefore(until)) {
            service.note("until", "ENDS_BEFORE_IT_BEGINS", "until " + until + " is not after from " + from);
        }
        if (service.has("replaces") && !service.has("from") && isPending(service)) {
            service.note("from", "MISSING", "what is to replace another service has a from");
        }
    }

    private static boolean isPending(Part service) {
        return "PENDING".equals(service.object().path("status").textValue());
    }

    /** Once all services of the account are known: what one replaces is another of them. */
    static void replaces(Part service, Element element) {
        String replaced = service.optional("replaces", Form.ID);
        if (replaced == null) {
            return;
        }
        if (!element.owns(Claim.Among.SERVICES, replaced)) {
            service.note("replaces", "FOREIGN_RESOURCE", "the service " + replaced + " is not of this account");
        } else if (replaced.equals(service.object().path("id").textValue())) {
            service.note("replaces", "REPLACES_ITSELF", "a service replaces another one");
        }
    }

    private void packages(Part service) {
        service.mustHave("packages");
        service.notEmpty("packages");
        InOrder order = new InOrder();
        service.each("packages", PACKAGE, step -> {
            step.needed("level", words.level);
            step.optional("monthlyPrice", Form.AMOUNT);
            order.next(step, step.needed("from", Form.DATE));
        });
    }

    private static void terms(Part contract) {
        InOrder order = new InOrder();
        contract.each("terms", TERM, term -> {
            Period period = Period.of(term);
            order.next(term, period == null ? null : period.from());
        });
    }

    private void control(Part control, Holdings holdings) {
        String name = control.needed("control", words.control);
        Period period = Period.of(control);
        control.flag("grandfathered");
        if (name != null && period != null) {
            holdings.add(control, name, period);
        }
    }

    private static void caps(Part caps) {
        InOrder ofcom = new InOrder();
        caps.each("ofcom", OFCOM, step -> {
            step.optional("amount", Words.CAP);
            ofcom.next(step, step.needed("from", Form.DATE));
        });
        InOrder roaming = new InOrder();
        caps.each("roaming", ROAMING, step -> {
            step.optional("amount", Form.AMOUNT);
            step.optional("currency", Form.TEXT);
            step.flag("waived");
            roaming.next(step, step.needed("from", Form.DATE));
        });
    }

    private void boltOn(Part boltOn) {
        boltOn.needed("product", words.product);
        Period.of(boltOn);
        boltOn.optional("monthlyPrice", Form.AMOUNT);
        if (boltOn.flag("contractual") && !boltOn.has("monthlyPrice")) {
            boltOn.note("monthlyPrice", "MISSING", "what is contractual has a monthlyPrice");
        }
    }
}
