package tenure.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.ServiceDraft;
import tenure.account.Transaction;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.facts.Inquiry;
import tenure.facts.Question;
import tenure.json.JsonValues;
import tenure.json.Members;
import tenure.json.Problem;
import tenure.request.Subject;
import tenure.rules.Effect;

/** An act that is allowed, while it happens: what it is about, and where what it changes is noted. */
public final class Act {

    private final Transaction transaction;
    private final String order;
    private final HeldAccount account;
    private final Effect effect;
    private final Judged judged;
    private final ObjectNode properties;
    private final AccountDraft draft;
    private final ArrayNode effects = JsonNodeFactory.instance.arrayNode();
    private final List<Ledger.Charge> charges = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Act(Transaction transaction, String order, HeldAccount account, Effect effect, Judged judged) {
        this.transaction = transaction;
        this.order = order;
        this.account = account;
        this.effect = effect;
        this.judged = judged;
        this.properties = JsonValues.object(judged.inquiry().request().action().properties());
        this.draft = account.draft();
    }

    public Effect effect() {
        return effect;
    }

    /** For what is written beside the account. */
    public Transaction transaction() {
        return transaction;
    }

    /** The id of the order that it carries out. */
    public String order() {
        return order;
    }

    /** The account as it was before. */
    public HeldAccount account() {
        return account;
    }

    /** The account as it becomes. */
    public AccountDraft draft() {
        return draft;
    }

    /** The service it is about, as it becomes. */
    public ServiceDraft service() {
        return draft.service(inquiry().service());
    }

    /** Who does it. */
    public Subject by() {
        return inquiry().request().subject();
    }

    public String action() {
        return inquiry().request().action().name();
    }

    public Inquiry inquiry() {
        return judged.inquiry();
    }

    /** The question that was answered with yes, and all it led to. */
    public Question question() {
        return judged.ruling().question();
    }

    public Decision decision() {
        return judged.answer();
    }

    /** Who decided: what else has to be asked is asked by the same rules. */
    public Decider decider() {
        return judged.decider();
    }

    public Instant now() {
        return question().now();
    }

    /** The day in Europe/London. */
    public LocalDate today() {
        return question().today();
    }

    /** What the order says beside what the rules need to know. */
    public JsonNode properties() {
        return properties;
    }

    /** Reads all properties; what is wrong with any refuses the act, all at once. */
    public <T> T read(Function<Members, T> reader) {
        Members members = Members.of(properties, "properties");
        T read = reader.apply(members);
        List<Problem> problems = members.problems();
        if (!problems.isEmpty()) {
            throw ActRefused.malformed(problems);
        }
        return read;
    }

    /** A property that is a text; null when it is absent. */
    public @Nullable String text(String property) {
        JsonNode value = properties.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ActRefused.property(property, "this has to be a text");
        }
        return value.textValue();
    }

    /** A property that is a text, which the act cannot do without. */
    public String needed(String property) {
        String text = text(property);
        if (text == null || text.isBlank()) {
            throw ActRefused.property(property, property + " is missing");
        }
        return text;
    }

    /** The value of the parameter that the pack has for this purpose, as it counts today. */
    public String parameter(String purpose) {
        String name = decider().edition().acts().parameters().get(purpose);
        if (name == null) {
            throw new IllegalStateException("acts.yaml names no parameter for " + purpose);
        }
        return question().parameters().text(name);
    }

    /** Notes something that this act changes; the object returned takes what there is to say of it. */
    public ObjectNode changes(String what) {
        return effects.addObject().put("change", what);
    }

    /** Posts an amount to the charges of the account; below zero it is given back. */
    public void charge(String kind, BigDecimal amount, String currency) {
        charges.add(new Ledger.Charge(kind, amount, currency));
    }

    /** To be run when all is committed. */
    public void afterwards(Runnable task) {
        afterwards.add(task);
    }

    /** All that it changes. */
    ArrayNode changes() {
        return effects;
    }

    List<Ledger.Charge> charges() {
        return charges;
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    Judged judged() {
        return judged;
    }
}
