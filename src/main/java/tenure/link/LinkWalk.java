package tenure.link;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenure.account.AccountChanges;
import tenure.json.Problem;
import tenure.link.view.Form;
import tenure.link.view.LinkView;
import tenure.link.view.Page;
import tenure.link.view.PageJson;

/** What happens when a link is followed and when its page is answered. Blocks. */
@Singleton
class LinkWalk {

    private final AccountChanges changes;
    private final LinkHandlers handlers;
    private final LinkPages pages;

    LinkWalk(AccountChanges changes, LinkHandlers handlers, LinkPages pages) {
        this.changes = changes;
        this.handlers = handlers;
        this.pages = pages;
    }

    /** The page of a link. All that is ever changed by it is that the link was opened. */
    Page look(LinkToken token, Instant now) {
        return changes.run(transaction -> {
            Connection connection = transaction.connection();
            Optional<LinkRow> row = LinkRows.find(connection, token);
            if (row.isEmpty()) {
                return pages.dead(FoundLink.Why.UNKNOWN);
            }
            return row.get().at(now) instanceof FoundLink.Dead dead
                    ? pages.dead(dead.why())
                    : look(new LinkVisit(row.get().link(), now, transaction));
        });
    }

    private Page look(LinkVisit visit) throws SQLException {
        LinkHandler handler = handlers.of(visit.link());
        if (visit.link().openedAt().isEmpty()) {
            LinkRows.lockAccount(visit.connection(), visit.link().account());
            if (LinkRows.open(visit.connection(), visit.link().id(), visit.at())) {
                handler.opened(visit);
            }
        }
        Page page = Page.of(Page.State.OPEN, handler.view(visit));
        return page;
    }

    /** Does what was answered to the page of a link, once. */
    Page answer(LinkToken token, Map<String, List<String>> said, Instant now) {
        return changes.run(transaction -> {
            Connection connection = transaction.connection();
            Optional<LinkRow> found = LinkRows.find(connection, token);
            if (found.isEmpty()) {
                return pages.dead(FoundLink.Why.UNKNOWN);
            }
            LinkRow row = locked(connection, found.get().link());
            String seal = token.seal(said);
            return row.at(now) instanceof FoundLink.Dead dead
                    ? again(row, seal, dead.why())
                    : act(new LinkVisit(row.link(), now, transaction), said, seal);
        });
    }

    private static LinkRow locked(Connection connection, OpenLink link) throws SQLException {
        LinkRows.lockAccount(connection, link.account());
        return LinkRows.lock(connection, link.id());
    }

    /** A second click gets what the first one got; another answer comes too late. */
    private Page again(LinkRow row, String seal, FoundLink.Why why) {
        if (row.answer() == null || row.outcome() == null) {
            return pages.dead(why);
        }
        LinkView outcome = PageJson.view(row.outcome());
        return row.answer().equals(seal) ? Page.of(Page.State.DONE, outcome) : pages.decided(outcome);
    }

    private Page act(LinkVisit visit, Map<String, List<String>> said, String seal) throws SQLException {
        LinkHandler handler = handlers.of(visit.link());
        LinkView view = handler.view(visit);
        Form form = view.form();
        if (form == null || form.hasMovedOnFrom(said)) {
            return LinkPages.movedOn(view);
        }
        List<Problem> problems = form.problems(said);
        if (!problems.isEmpty()) {
            return wrong(view, form.filled(said), problems);
        }
        LinkAnswer answer = handler.act(visit, form.submitted(said));
        if (answer instanceof LinkAnswer.Wrong wrong) {
            visit.transaction().undo();
            return wrong(view, form.filled(said), wrong.problems());
        }
        return answer instanceof LinkAnswer.Done done
                ? done(visit, done.outcome(), seal)
                : next((LinkAnswer.Next) answer);
    }

    private static Page next(LinkAnswer.Next next) {
        return Page.of(Page.State.OPEN, next.view());
    }

    private static Page done(LinkVisit visit, LinkView outcome, String seal) throws SQLException {
        LinkRows.use(visit.connection(), visit.link().id(), visit.at(), seal, PageJson.text(outcome));
        return Page.of(Page.State.DONE, outcome);
    }

    private static Page wrong(LinkView view, Form filled, List<Problem> problems) {
        return new Page(Page.State.PROBLEMS, view.title(), view.blocks(), problems, filled);
    }
}
