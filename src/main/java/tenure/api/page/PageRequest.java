package tenure.api.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.api.AsOf;
import tenure.api.Parameters;
import tenure.json.RequestRefused;
import tenure.request.Subject;
import tenure.security.Caller;
import tenure.security.Group;

/**
 * What a caller asks of a page.
 *
 * @param subject who the page is for
 * @param service the only service wanted; null for all
 */
record PageRequest(Subject subject, Instant asOf, @Nullable String service) {

    private static final String SUBJECT = "subject";
    private static final String AS_OF = "asOf";
    private static final String SERVICE = "service";
    /** The groups whose callers are subjects themselves. */
    private static final List<Group> SUBJECTS = List.of(Group.CUSTOMER, Group.PARTNER, Group.STAFF);

    private static final int FORBIDDEN = 403;

    static PageRequest read(Map<String, List<String>> query, Caller caller, Instant now) {
        Parameters parameters = new Parameters(query, Set.of(SUBJECT, AS_OF, SERVICE));
        Instant asOf = parameters.read(AS_OF, AsOf::read, AsOf.FORM);
        Subject subject = parameters.read(SUBJECT, PageRequest::subject, "a subject's type and id, like customer:cu-1");
        String service = parameters.read(SERVICE, id -> id.isBlank() ? null : id, "the id of a service");
        if (!parameters.has(SUBJECT)) {
            subject = self(caller);
            if (subject == null && caller.in(Group.PEP)) {
                parameters.missing(SUBJECT, "an enforcement point has to say whom it asks for, like customer:cu-1");
            }
        }
        parameters.check();
        if (subject == null || !caller.mayAskAs(subject.type(), subject.id())) {
            throw new RequestRefused(FORBIDDEN, "You may ask for yourself only.");
        }
        return new PageRequest(subject, asOf == null ? now : asOf, service);
    }

    private static @Nullable Subject subject(String text) {
        int colon = text.indexOf(':');
        return colon <= 0 || colon == text.length() - 1
                ? null
                : new Subject(text.substring(0, colon), text.substring(colon + 1));
    }

    private static @Nullable Subject self(Caller caller) {
        return SUBJECTS.stream()
                .filter(caller::in)
                .map(group -> new Subject(group.word(), caller.sub()))
                .filter(subject -> caller.mayAskAs(subject.type(), subject.id()))
                .findFirst()
                .orElse(null);
    }
}
