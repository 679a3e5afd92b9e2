/** What analysts read: the reference of all words, and the rule book, made from the vocabulary and the pack itself. */
@NullMarked
package tenure.authoring.book;

import org.jspecify.annotations.NullMarked;
