package tenure.partner;

import java.util.List;

/** How far customers have come on their way to the platform, as partners filter by it. */
public interface Stages {

    /** Every stage, in the order customers come through them. */
    List<String> words();

    /**
     * The stage of a customer as an SQL expression. It may name the columns of {@code customer c}, and the day and the instant
     * of the question as {@code asked.day} and {@code asked.at}; it holds nothing that anybody typed.
     */
    String sql();
}
