/** The door to notices: what was mailed to whom, and what became of it. */
@NullMarked
package tenure.api.notice;

import org.jspecify.annotations.NullMarked;
