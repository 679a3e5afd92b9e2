/** What is different between two packs: by file, by rule, by row of a table, by entry of a YAML file. */
@NullMarked
package tenure.authoring.compare;

import org.jspecify.annotations.NullMarked;
