/**
 * Decisions kept. {@link tenure.record.Recorder} keeps those of a call before it is answered; {@link
 * tenure.record.Records} finds them again, and {@link tenure.record.Replay} asks the same question once more. A decision
 * that cannot be kept is not given.
 */
@NullMarked
package tenure.record;

import org.jspecify.annotations.NullMarked;
