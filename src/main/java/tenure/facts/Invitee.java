package tenure.facts;

import java.time.LocalDate;

/**
 * Somebody who might be invited to set up an account: the rules say whether, and whom first.
 *
 * @param contact the id of the contact within the account
 * @param signatory whether this person signed the contract
 * @param billing whether bills go to this person
 * @param reachable whether an e-mail address of this person is held
 * @param bounced whether an invitation to that address came back
 * @param today the day of the invitation
 */
public record Invitee(
        int number,
        String contact,
        boolean signatory,
        boolean billing,
        boolean reachable,
        boolean bounced,
        LocalDate today,
        Parameters parameters)
        implements Numbered {

    @Override
    public Invitee numbered(int other) {
        return new Invitee(other, contact, signatory, billing, reachable, bounced, today, parameters);
    }
}
