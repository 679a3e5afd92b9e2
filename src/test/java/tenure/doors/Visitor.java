package tenure.doors;

import java.util.List;
import java.util.stream.Collectors;
import tenure.Tokens;
import tenure.security.DemoIssuer;
import tenure.security.Expired;

/** A kind of caller. */
enum Visitor {
    NOBODY("no token"),
    FORGER("bad token"),
    LATECOMER("bad token"),
    OUTSIDER("no group"),
    PORTAL("pep", Estate.values()),
    ELMS_USER("customer", "customer:mx-elm-user", Estate.ELM, Estate.OAK, Estate.ELM),
    OAKS_USER("customer", "customer:mx-oak-user", Estate.OAK, Estate.ELM, Estate.OAK),
    STRAY_USER("stray", "customer:mx-stray", Estate.ELM, Estate.OAK),
    ELMS_PARTNER("partner", "partner:mx-agent1", Estate.ELM, Estate.OAK, Estate.ELM, Estate.ASH),
    OAKS_PARTNER("partner", "partner:mx-agent2", Estate.OAK, Estate.ELM, Estate.OAK),
    ASHES_PARTNER("no access", "partner:mx-agent1", Estate.ASH, Estate.OAK, Estate.ELM, Estate.ASH),
    CLERK("staff", "staff:mx-clerk", Estate.ELM, Estate.OAK, Estate.values()),
    ANALYST("analyst", Estate.values()),
    APPROVER("approver", Estate.values()),
    OPERATOR("admin", Estate.values());

    private final String column;
    private final String subject;
    private final Estate own;
    private final Estate others;
    /** The words of the accounts it may know. */
    private final String known;

    /** One who is no subject, and tries to be the customer of an account. */
    Visitor(String column, Estate... known) {
        this(column, "customer:mx-elm-user", Estate.ELM, Estate.OAK, known);
    }

    Visitor(String column, String subject, Estate own, Estate others, Estate... known) {
        this.column = column;
        this.subject = subject;
        this.own = own;
        this.others = others;
        this.known = List.of(known).stream().map(Estate::word).collect(Collectors.joining(" "));
    }

    /** What the table of the matrix calls this kind. */
    String column() {
        return column;
    }

    /** Whom it asks for, as type:id. */
    String subject() {
        return subject;
    }

    /** What may appear in answers to it: no other account may leave a trace. */
    boolean mayKnow(Estate estate) {
        return known.contains(estate.word());
    }

    /** The id of the account it asks about. */
    String account(Whose whose) {
        return switch (whose) {
            case OWN -> own.word();
            case OTHERS -> others.word();
            case NOBODYS -> Estate.NOTHING;
        };
    }

    /** The token it carries; null when none. */
    String token(DemoIssuer issuer) {
        String sub = subject.substring(subject.indexOf(':') + 1);
        return switch (this) {
            case NOBODY -> null;
            case FORGER -> Tokens.pep() + "x";
            case LATECOMER -> Expired.token(issuer);
            case OUTSIDER -> Tokens.of(sub);
            case ELMS_USER, OAKS_USER -> Tokens.customer(sub, own.word());
            case STRAY_USER -> Tokens.customer(sub, Estate.NOTHING);
            case ELMS_PARTNER, ASHES_PARTNER -> Tokens.partner(sub, "mx-partner1");
            case OAKS_PARTNER -> Tokens.partner(sub, "mx-partner2");
            case PORTAL, CLERK, ANALYST, APPROVER, OPERATOR -> Tokens.of(sub, column);
        };
    }

    static List<Visitor> in(String column) {
        List<Visitor> kinds = List.of(values()).stream()
                .filter(one -> one.column.equals(column))
                .toList();
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no kind of caller is called " + column);
        }
        return kinds;
    }
}
