/** The canonical form of a pack's files: laid out one way, saying what they said. */
@NullMarked
package tenure.authoring.form;

import org.jspecify.annotations.NullMarked;
