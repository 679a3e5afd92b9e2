package tenure.account;

import org.jspecify.annotations.Nullable;
import tenure.facts.Asker;
import tenure.facts.Inquiry;
import tenure.facts.PlanBook;
import tenure.facts.history.AccountHistory;
import tenure.json.StrictJson;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** People and accounts by their ids: null for those that are not among them. */
interface Known {

    @Nullable
    Person person(String id);

    @Nullable
    AccountHistory account(String id);

    @Nullable
    AccountHistory accountOfService(String id);

    /** The catalogue of plans, when the requests look at plans. */
    @Nullable
    PlanBook plans();

    /** The request with what is known of its subject and resource. A person of another type than asked for is unknown. */
    default Inquiry inquiry(Request request) {
        Resource resource = request.resource();
        AccountHistory account = isAccount(resource)
                ? account(resource.id())
                : isService(resource) ? accountOfService(resource.id()) : null;
        String service = account != null && isService(resource) ? resource.id() : "";
        return new Inquiry(request, asker(request.subject()), account, plans(), service);
    }

    private Asker asker(Subject subject) {
        Person person = isPerson(subject) ? person(subject.id()) : null;
        return person == null || !person.kind().equals(subject.type())
                ? Asker.unknown(subject.type(), subject.id())
                : person.asker();
    }

    /** Whether the store may know such a subject. What cannot be stored is never asked for. */
    static boolean isPerson(Subject subject) {
        return switch (subject.type()) {
            case "customer", "partner", "staff" -> StrictJson.isStorable(subject.id());
            default -> false;
        };
    }

    static boolean isAccount(Resource resource) {
        return resource.type().equals("account") && StrictJson.isStorable(resource.id());
    }

    static boolean isService(Resource resource) {
        return resource.type().equals("service") && StrictJson.isStorable(resource.id());
    }
}
