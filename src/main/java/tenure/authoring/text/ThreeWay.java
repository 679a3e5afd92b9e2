package tenure.authoring.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Two changes of one text, made into one.
 *
 * @param text where both changed the same lines, it has those of both, between marks
 */
public record ThreeWay(ByteBuffer text, boolean conflict) {

    /** Merges what was made of a base, here and there. */
    public static ThreeWay merge(byte[] base, byte[] mine, byte[] theirs, String mineName, String theirsName) {
        MergeResult<RawText> merged = new MergeAlgorithm()
                .merge(RawTextComparator.DEFAULT, new RawText(base), new RawText(mine), new RawText(theirs));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MergeFormatter()
                    .formatMerge(out, merged, List.of("base", mineName, theirsName), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return new ThreeWay(ByteBuffer.wrap(out.toByteArray()), merged.containsConflicts());
    }
}
