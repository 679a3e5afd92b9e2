package tenure.api.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.json.Members;
import tenure.json.RequestRefused;
import tenure.request.Subject;
import tenure.security.Caller;
import tenure.security.Group;

/** For whom a caller acts: for itself, or, as an enforcement point, for whom it names. */
public final class Actor {

    private static final List<Group> THEMSELVES = List.of(Group.CUSTOMER, Group.PARTNER, Group.STAFF);
    private static final String SUBJECT = "subject";
    private static final int FORBIDDEN = 403;

    private Actor() {}

    /** The subject that the body's member {@code subject} names, which may be left out by all but enforcement points. */
    public static Subject of(Caller caller, Members body) {
        if (body.has(SUBJECT)) {
            Members named = body.object(SUBJECT);
            Subject subject = new Subject(named.needed("type"), named.needed("id"));
            named.noOthers();
            if (caller.in(Group.PEP) || isItself(caller, subject)) {
                return subject;
            }
        } else {
            for (Group group : THEMSELVES) {
                if (caller.in(group) && caller.mayAskAs(group.word(), caller.sub())) {
                    return new Subject(group.word(), caller.sub());
                }
            }
            if (caller.in(Group.PEP)) {
                body.needed(SUBJECT);
                body.check();
            }
        }
        throw new RequestRefused(FORBIDDEN, "You may act for yourself only.");
    }

    /** The subject that the query's parameter {@code subject} names, likewise. */
    public static Subject of(Caller caller, Parameters query) {
        Subject named = query.read(SUBJECT, Actor::named, "a subject's type and id, like customer:cu-1");
        if (named != null) {
            query.check();
            if (caller.in(Group.PEP) || isItself(caller, named)) {
                return named;
            }
        } else if (!query.has(SUBJECT)) {
            for (Group group : THEMSELVES) {
                if (caller.in(group) && caller.mayAskAs(group.word(), caller.sub())) {
                    return new Subject(group.word(), caller.sub());
                }
            }
            if (caller.in(Group.PEP)) {
                query.missing(SUBJECT, "an enforcement point has to say whom it asks for, like customer:cu-1");
            }
        }
        query.check();
        throw new RequestRefused(FORBIDDEN, "You may act for yourself only.");
    }

    private static boolean isItself(Caller caller, Subject subject) {
        return THEMSELVES.stream()
                .anyMatch(group -> caller.in(group)
                        && group.word().equals(subject.type())
                        && caller.mayAskAs(subject.type(), subject.id()));
    }

    private static @Nullable Subject named(String text) {
        int colon = text.indexOf(':');
        return colon <= 0 || colon == text.length() - 1
                ? null
                : new Subject(text.substring(0, colon), text.substring(colon + 1));
    }
}
