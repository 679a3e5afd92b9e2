package tenure.rules.mail;

import java.util.List;

/**
 * What stands between braces in a template.
 *
 * @param names the names it mentions: of a value, and of what an item has
 * @param start where it begins in the text
 * @param end where the text goes on
 */
record Tag(Kind kind, List<String> names, int start, int end) {

    /** What templates can say. */
    enum Kind {
        /** {@code {name}} or {@code {item.name}}: the value. */
        VALUE,
        /** {@code {#if name}} and {@code {#if !name}}: what follows, when there is one, or none. */
        IF,
        /** {@code {#else}}. */
        ELSE,
        /** {@code {/if}}. */
        END_IF,
        /** {@code {#for item in list}}: what follows, for each item. */
        FOR,
        /** {@code {/for}}. */
        END_FOR,
        /** {@code {! for the next author !}}. */
        COMMENT,
        /** Anything else, which no template may say. */
        OTHER
    }
}
