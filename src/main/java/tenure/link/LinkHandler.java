package tenure.link;

import java.sql.SQLException;
import tenure.link.view.LinkView;
import tenure.link.view.Submitted;

/** What is behind the links of one kind: a bean of the room whose business it is. */
public interface LinkHandler {

    /** The kind of links this is for. */
    String kind();

    /**
     * Hears that a page of the link is fetched for the first time: a sign that the mail arrived, not that a person saw
     * it. The account's row is locked.
     */
    default void opened(LinkVisit visit) throws SQLException {}

    /** What the page shows now. Changes nothing, for mail scanners fetch pages too. */
    LinkView view(LinkVisit visit) throws SQLException;

    /**
     * Does what was answered. The account's row and the link's are locked, and what is done here is committed together with
     * the link being used up, or not at all.
     *
     * @param said what was answered to the form of the view, which found nothing wrong with it
     */
    LinkAnswer act(LinkVisit visit, Submitted said) throws SQLException;
}
