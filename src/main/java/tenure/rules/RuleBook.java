package tenure.rules;

import java.util.List;

/** The rules of one edition, ready to be consulted by any number of threads. */
public interface RuleBook {

    /** Consults the rules in one session. */
    List<Heard> consult(Session session);

    /** Every rule, in the order of file and line. */
    List<RuleAt> rules();
}
