package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.Transaction;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.facts.Parameters;
import tenure.json.Problem;
import tenure.migration.StepRows.Done;
import tenure.rules.Edition;
import tenure.rules.Migration;

/** The steps of set-up, one after the other; each is kept as it is done, so that a customer goes on where it stopped. */
@Singleton
class SetUp {

    /** That it is nobody's mistake, and may go well later. */
    static final String NOT_NOW = "NOT_NOW";

    private static final Set<String> SEEN = Set.of("watched", "read");
    private static final String VERSION = "version";

    private final InForce inForce;
    private final IdentityProvider identities;
    private final Details details;
    private final Completion completion;

    SetUp(InForce inForce, IdentityProvider identities, Details details, Completion completion) {
        this.inForce = inForce;
        this.identities = identities;
        this.details = details;
        this.completion = completion;
    }

    Migration migration() {
        return inForce.decider().edition().acts().migration();
    }

    IdentityProvider identities() {
        return identities;
    }

    /** How many characters a password has to have at least. */
    static int shortestPassword(Edition edition, Instant at) {
        String name = edition.acts().migration().parameters().getOrDefault("password", "");
        return new Parameters(edition.catalogue().parameters(), Moment.at(at).day()).number(name);
    }

    /** The step that comes next; empty when all are done. */
    static Optional<Step> next(Map<Step, Done> done) {
        return List.of(Step.values()).stream()
                .filter(step -> !done.containsKey(step))
                .findFirst();
    }

    /** Does a step, with the account's row locked; what is wrong, if anything is, and then nothing is done. */
    List<Problem> take(Transaction transaction, Customer customer, Said said) throws SQLException {
        Connection connection = transaction.connection();
        Map<Step, Done> done = StepRows.of(connection, customer.id());
        if (done.containsKey(said.step())) {
            return List.of();
        }
        Optional<Step> next = next(done);
        if (next.isEmpty() || next.get() != said.step()) {
            return wrong("", "OUT_OF_ORDER", "Another step comes first.");
        }
        HeldAccount account = transaction.hold(customer.id());
        if (account == null) {
            return wrong("", "OUT_OF_ORDER", "There is nothing to set up.");
        }
        List<Problem> problems = problems(said, customer);
        if (problems.isEmpty() && said.step() == Step.PASSWORD) {
            problems = handOver(customer, said);
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        Done now = done(transaction, account, customer, said);
        StepRows.insert(connection, customer.id(), now);
        boolean last = said.step() == Step.VIDEO
                || (said.step() == Step.TERMS && !migration().video().needed());
        Stage stage = customer.stage();
        if (said.step().leadsTo() != Stage.ACTIVE) {
            Invitations.move(connection, customer, said.step().leadsTo(), "customer", said.at(), version(now));
            stage = said.step().leadsTo();
        }
        sync(connection, account, said);
        if (last) {
            completion.complete(transaction, account, new Customer(customer.id(), account.asStored(), stage), said);
        }
        return List.of();
    }

    private static ObjectNode version(Done done) {
        return JsonNodeFactory.instance.objectNode().put(VERSION, done.version());
    }

    private static void sync(Connection connection, HeldAccount account, Said said) throws SQLException {
        AccountDraft draft = account.draft();
        String migratedOn = draft.asStored().path("migratedOn").textValue();
        LocalDate today = Moment.at(said.at()).day();
        MemberRows.baselines(
                connection,
                Map.of(account.id(), Moving.baseline(draft, today)),
                migratedOn == null ? today : LocalDate.parse(migratedOn),
                said.at());
    }

    private List<Problem> problems(Said said, Customer customer) {
        return switch (said.step()) {
            case DETAILS -> Details.problems(said, customer);
            case PASSWORD -> password(said);
            case TERMS ->
                said.value(VERSION).equals(migration().terms().version())
                        ? List.of()
                        : wrong("/version", "OTHER_VERSION", "These terms have another version by now.");
            case VIDEO ->
                SEEN.contains(said.value("seen"))
                        ? List.of()
                        : wrong("/seen", "MALFORMED", "Say whether you watched it or read it.");
        };
    }

    private List<Problem> password(Said said) {
        int shortest = shortestPassword(inForce.decider().edition(), said.at());
        if (said.secret("password").length() < shortest) {
            return wrong("/password", "TOO_SHORT", "Use at least " + shortest + " characters.");
        }
        return identities.isThere()
                ? List.of()
                : wrong("/password", "NO_IDENTITY_PROVIDER", "There is nobody a password could be handed to yet.");
    }

    /** The provider takes it again if this transaction is done again: twice is once there. */
    private List<Problem> handOver(Customer customer, Said said) {
        JsonNode contact = contact(customer, said.by());
        Login login = new Login(
                Completion.user(customer, said.by()),
                customer.id(),
                contact.path(Details.NAME).asText(""),
                contact.path(Details.EMAIL).asText(""));
        return switch (identities.take(login, said.secret("password"))) {
            case TAKEN -> List.of();
            case NOT_ACCEPTED ->
                wrong("/password", "NOT_ACCEPTED", "This password is too easy to guess. Choose another one.");
            case FAILED ->
                wrong("", NOT_NOW, "Your password could not be handed over. Please try again in a few minutes.");
        };
    }

    private Done done(Transaction transaction, HeldAccount account, Customer customer, Said said) throws SQLException {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        return switch (said.step()) {
            case DETAILS -> details.confirm(transaction, account, customer, said);
            case PASSWORD ->
                new Done(
                        Step.PASSWORD,
                        identities.name(),
                        said.at(),
                        said.by(),
                        detail.put("handedOver", true).put(Completion.USER, Completion.user(customer, said.by())));
            case TERMS -> new Done(Step.TERMS, migration().terms().version(), said.at(), said.by(), detail);
            case VIDEO ->
                new Done(
                        Step.VIDEO,
                        migration().video().transcript().version(),
                        said.at(),
                        said.by(),
                        detail.put("seen", said.value("seen")));
        };
    }

    static List<Problem> wrong(String pointer, String code, String message) {
        return List.of(new Problem(pointer, code, message));
    }

    /** What is known of the contact who sets the account up; nothing when it is gone. */
    static JsonNode contact(Customer customer, String id) {
        return customer.contact(id).orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
