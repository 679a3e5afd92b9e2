/** Packs that are being worked on: from an upload to the approval that makes an edition of one. */
@NullMarked
package tenure.authoring.draft;

import org.jspecify.annotations.NullMarked;
