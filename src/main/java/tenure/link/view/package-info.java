/** The plain pages behind links: one model of them, written as HTML or as JSON. */
@NullMarked
package tenure.link.view;

import org.jspecify.annotations.NullMarked;
