package tenure.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenure.decision.ActionAnswer;
import tenure.decision.ActionQuestions;
import tenure.decision.Decider;
import tenure.decision.Outcome;
import tenure.facts.Grant;
import tenure.facts.Inquiry;
import tenure.facts.history.AccountHistory;
import tenure.record.Given;
import tenure.request.Request;
import tenure.request.Resource;

/**
 * What the rules say to a partner of one customer: of the account and each of its services, and what they would say if the
 * customer trusted its partner with everything.
 *
 * @param parts the account first
 */
record Card(AccountHistory account, List<Part> parts) {

    /**
     * What is said of the account, or of one of its services.
     *
     * @param now the answer to everything that could be done, in the order of the tables
     * @param trusted the answers there would be, in the same order
     */
    record Part(Resource resource, List<ActionAnswer> now, List<ActionAnswer> trusted) {

        boolean allows(String action) {
            return now.stream()
                    .anyMatch(answer -> name(answer).equals(action)
                            && answer.ruling().decision().allowed());
        }

        /** What may be done now, or may be asked for. */
        List<ActionAnswer> open() {
            return now.stream()
                    .filter(answer -> answer.ruling().decision().outcome() != Outcome.DENY)
                    .toList();
        }

        /** What would be allowed then, and is not now. */
        List<ActionAnswer> added() {
            List<ActionAnswer> added = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                if (trusted.get(i).ruling().decision().allowed()
                        && !now.get(i).ruling().decision().allowed()) {
                    added.add(trusted.get(i));
                }
            }
            return added;
        }

        private static String name(ActionAnswer answer) {
            return answer.inquiry().request().action().name();
        }
    }

    static Card of(Decider decider, Inquiry inquiry, AccountHistory account) {
        ActionQuestions questions = new ActionQuestions(decider);
        Grant everything =
                new Grant(account.partner(), inquiry.request().context().asOf(), null, Set.of(Grant.EVERY_SCOPE));
        AccountHistory trusting = account.with(everything);
        List<Part> parts = new ArrayList<>();
        parts.add(part(questions, inquiry, trusting));
        for (String service : account.services().keySet()) {
            Request request = inquiry.request();
            Request about = new Request(
                    request.subject(), request.action(), new Resource("service", service), request.context());
            parts.add(
                    part(questions, new Inquiry(about, inquiry.asker(), account, inquiry.plans(), service), trusting));
        }
        return new Card(account, parts);
    }

    private static Part part(ActionQuestions questions, Inquiry inquiry, AccountHistory trusting) {
        return new Part(
                inquiry.request().resource(), questions.answers(inquiry), questions.answers(inquiry.about(trusting)));
    }

    /** What was decided; what would be is none of it. */
    List<Given> given() {
        List<Given> given = new ArrayList<>();
        for (Part part : parts) {
            for (ActionAnswer answer : part.now()) {
                given.add(new Given(given.size(), answer.inquiry(), answer.ruling()));
            }
        }
        return given;
    }
}
