package tenure.link;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tenure.link.view.Block;
import tenure.link.view.LinkView;
import tenure.link.view.Page;

/** The pages that are the same for links of all kinds: what became of a link, and what to do now. */
@Singleton
class LinkPages {

    private final LinkSettings settings;

    LinkPages(LinkSettings settings) {
        this.settings = settings;
    }

    Page dead(FoundLink.Why why) {
        return switch (why) {
            case UNKNOWN ->
                page(
                        Page.State.UNKNOWN,
                        "This link does not work",
                        "Perhaps a part of it was lost. Please open it from the e-mail again, or copy the whole of it.");
            case EXPIRED ->
                page(
                        Page.State.EXPIRED,
                        "This link has expired",
                        "It worked for a limited time. We can send you a new one.");
            case USED ->
                page(
                        Page.State.USED,
                        "This link has been used",
                        "It works once, and your answer was received. There is nothing left to do.");
            case REVOKED ->
                page(
                        Page.State.REVOKED,
                        "This link is no longer valid",
                        "Perhaps a newer e-mail has taken its place, or this was settled in another way.");
        };
    }

    /** That somebody answered before, and otherwise; and what came of that. */
    Page decided(LinkView outcome) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                "An answer was given by this link before, and it counts. Nothing was changed now."));
        blocks.add(new Block.Heading(outcome.title()));
        blocks.addAll(outcome.blocks());
        blocks.add(contact());
        return Page.of(Page.State.DECIDED, new LinkView("This was decided already", blocks, null));
    }

    /** The page as it is now, to somebody who answered to another. */
    static Page movedOn(LinkView view) {
        Block said =
                new Block.Paragraph("Things have changed since you opened this page. This is where they stand now.");
        List<Block> blocks =
                Stream.concat(Stream.of(said), view.blocks().stream()).toList();
        return Page.of(Page.State.MOVED_ON, new LinkView(view.title(), blocks, view.form()));
    }

    Page malformed() {
        return page(
                Page.State.MALFORMED,
                "We could not read that",
                "What was sent is not an answer to this page. Nothing was changed. Please open the link again.");
    }

    /** A fault the log knows by this number. */
    Page fault(String number) {
        return page(
                Page.State.FAULT,
                "Something went wrong",
                "Nothing was changed. Please try again in a few minutes.",
                "If it happens again, tell us this number: " + number);
    }

    private Page page(Page.State state, String title, String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        Stream.of(paragraphs).map(Block.Paragraph::new).forEach(blocks::add);
        blocks.add(contact());
        return Page.of(state, new LinkView(title, blocks, null));
    }

    private Block contact() {
        return new Block.Paragraph(settings.contact());
    }
}
