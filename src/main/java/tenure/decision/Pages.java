package tenure.decision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.facts.history.AccountHistory;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.rules.PageLayout.Part;

/** Makes pages: asks all that can be asked about an account and its services. */
public final class Pages {

    private static final String ACCOUNT = "account";
    private static final String SERVICE = "service";
    /**
     * At how many instants answers may be looked at again, for all services of a page together; an account counts as
     * often as it has services. On a page of many services answers may so be said to end earlier than they do, never
     * later.
     */
    private static final int MOST = 20_000;

    private final Decider decider;
    private final SheetForm ofAccount;
    private final SheetForm ofService;

    public Pages(Decider decider) {
        this.decider = decider;
        this.ofAccount = SheetForm.of(ACCOUNT, decider.edition());
        this.ofService = SheetForm.of(SERVICE, decider.edition());
    }

    /**
     * The page about an account and its services, or one of them.
     *
     * @param inquiry about the account; whatever its action is, all are asked about
     * @param service the id of the only service wanted; null for all
     * @return nothing when the asker may not know that there is such an account or service
     */
    public Optional<Page> page(Inquiry inquiry, @Nullable String service) {
        SheetInquiry account = new SheetInquiry(decider, ofAccount, inquiry);
        List<String> services = services(inquiry.account());
        List<String> shown =
                account.shows(Part.SERVICES) && !ofService.questions().isEmpty()
                        ? services.stream()
                                .filter(id -> service == null || id.equals(service))
                                .toList()
                        : List.of();
        if (account.refusedAtOnce() || (service != null && shown.isEmpty())) {
            return Optional.empty();
        }
        List<Sheet> sheets = shown.stream()
                .map(id -> new SheetInquiry(decider, ofService, about(inquiry, id)).sheet(share(shown.size())))
                .toList();
        return Optional.of(new Page(
                decider.edition(),
                inquiry.request().context().asOf(),
                inquiry.asker(),
                account.sheet(share(services.size())),
                sheets));
    }

    private static List<String> services(@Nullable AccountHistory account) {
        return account == null ? List.of() : List.copyOf(account.services().keySet());
    }

    private static int share(int services) {
        return Math.min(Horizon.MOST, Math.max(1, MOST / Math.max(1, services)));
    }

    private static Inquiry about(Inquiry account, String service) {
        Request request = account.request();
        return new Inquiry(
                new Request(request.subject(), request.action(), new Resource(SERVICE, service), request.context()),
                account.asker(),
                account.account(),
                account.plans(),
                service);
    }
}
