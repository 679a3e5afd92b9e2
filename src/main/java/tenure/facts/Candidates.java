package tenure.facts;

import java.util.List;
import tenure.facts.history.AccountHistory;

/** What the store has to look through in a search: in an order that lasts, a part at a time. */
public interface Candidates {

    /** Where every order begins. */
    String BEGINNING = "";

    /** The resources of this type that the asker may have to do with, after that place, at most so many. */
    List<Candidate> resources(Asker asker, String type, String after, int most);

    /** The subjects of this type that may have to do with the account, after that place, at most so many. */
    List<Candidate> subjects(AccountHistory account, String type, String after, int most);
}
