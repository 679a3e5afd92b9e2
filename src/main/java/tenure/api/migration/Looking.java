package tenure.api.migration;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.api.order.Queries;
import tenure.api.order.Visits;
import tenure.json.TimeText;
import tenure.migration.Reports;
import tenure.migration.Scope;
import tenure.migration.Stage;
import tenure.security.Caller;
import tenure.security.Group;

/** Whose customers a caller may look at: a partner's user at those of its partner, others at all. */
@Singleton
class Looking {

    /** Nobody's customers: no id is empty. */
    private static final String NOBODY = "";

    private final Visits visits;
    private final Reports reports;

    Looking(Visits visits, Reports reports) {
        this.visits = visits;
        this.reports = reports;
    }

    /** What the query's parameters {@code partner} and {@code batch} leave of that. */
    Scope scope(Parameters query) {
        String partner = query.read("partner", Queries::text, "the id of a partner");
        String batch = query.read("batch", Queries::text, "the id of a batch");
        Caller caller = visits.caller();
        if (caller.in(Group.PEP) || caller.in(Group.STAFF) || caller.in(Group.ADMIN)) {
            return new Scope(partner, batch);
        }
        String own = own(caller);
        return new Scope(partner == null || partner.equals(own) ? own : NOBODY, batch);
    }

    /** Both the token and the store have to say so. */
    private String own(Caller caller) {
        String stored = reports.partnerOf(caller.sub());
        return stored != null && stored.equals(caller.partnerId()) ? stored : NOBODY;
    }

    static @Nullable Stage stage(Parameters query) {
        return query.read("stage", text -> Stage.named(text).orElse(null), "a stage, such as INVITED");
    }

    static @Nullable LocalDate day(Parameters query, String name) {
        return query.read(name, TimeText::date, "a day such as 2020-08-03");
    }
}
