package tenure.account;

import java.util.List;
import tenure.json.Problem;

/** Takes in accounts that no caller sent: the same form, the same checks and the same store as an import. */
public interface Intake {

    /** Whether no account is stored. */
    boolean isEmpty();

    /** Stores all of the document, or nothing and says why. */
    List<Problem> take(byte[] document);
}
