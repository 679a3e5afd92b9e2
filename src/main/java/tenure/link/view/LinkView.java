package tenure.link.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says and asks.
 *
 * @param title its one headline
 * @param blocks what is said, from top to bottom
 * @param form what is asked; null for a page that only tells
 */
public record LinkView(
        String title, List<Block> blocks, @Nullable Form form) {

    public LinkView {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a page without a title");
        }
        blocks = List.copyOf(blocks);
    }

    /** A page that only tells. */
    public static LinkView telling(String title, Block... blocks) {
        return new LinkView(title, List.of(blocks), null);
    }

    /** A page that asks. */
    public static LinkView asking(String title, Form form, Block... blocks) {
        return new LinkView(title, List.of(blocks), form);
    }
}
