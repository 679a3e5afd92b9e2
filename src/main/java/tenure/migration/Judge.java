package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenure.account.Newcomers;
import tenure.decision.Ranking;
import tenure.decision.Standing;
import tenure.facts.Invitee;
import tenure.facts.Newcomer;
import tenure.notice.Address;
import tenure.rules.Edition;
import tenure.rules.Session.Evidence;

/** What the rules of one edition say of customers on one day: who may be moved, and who of them is invited. */
final class Judge {

    private final Ranking ranking;
    private final Newcomers newcomers;

    Judge(Edition edition, LocalDate day) {
        this.ranking = new Ranking(edition);
        this.newcomers = new Newcomers(edition.catalogue(), day, Address::isOne);
    }

    /** A customer as it is stored, and its partner; a missing node when it has none. */
    record Documents(JsonNode account, JsonNode partner) {}

    /** The customers with their standing, in their order. */
    List<Candidate> candidates(List<Documents> customers) {
        List<Invitee> contacts = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Documents customer : customers) {
            List<Invitee> of = newcomers.invitees(customer.account(), Set.of());
            contacts.addAll(of);
            counts.add(of.size());
        }
        List<Standing> standings = ranking.rank(contacts, Evidence.FINDINGS_ONLY);
        List<Newcomer> asked = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < customers.size(); i++) {
            List<Standing> of = standings.subList(from, from + counts.get(i));
            from += counts.get(i);
            boolean known = of.stream().anyMatch(Standing::allowed);
            asked.add(newcomers.newcomer(
                    customers.get(i).account(), customers.get(i).partner(), known));
        }
        List<Standing> answers = ranking.rank(asked, Evidence.FINDINGS_ONLY);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            candidates.add(new Candidate(asked.get(i).account(), asked.get(i).contactKnown(), answers.get(i)));
        }
        return candidates;
    }

    /** Whom of the contacts of an account to invite, when invitations to some of them came back. */
    Choice choice(JsonNode account, Set<String> bounced) {
        List<Invitee> contacts = newcomers.invitees(account, bounced);
        return new Choice(contacts, ranking.rank(contacts, Evidence.FINDINGS_ONLY));
    }
}
