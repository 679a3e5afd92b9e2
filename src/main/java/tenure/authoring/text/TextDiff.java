package tenure.authoring.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.jspecify.annotations.Nullable;

/** What differs between two texts. */
public final class TextDiff {

    private static final String NOWHERE = "/dev/null";

    private TextDiff() {}

    /** The difference in the unified form; null stands for a file that is not there. */
    public static String unified(String path, byte @Nullable [] before, byte @Nullable [] after) {
        RawText from = text(before);
        RawText to = text(after);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("--- " + (before == null ? NOWHERE : "a/" + path) + "\n+++ "
                        + (after == null ? NOWHERE : "b/" + path) + "\n")
                .getBytes(StandardCharsets.UTF_8));
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(edits(from, to), from, to);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static EditList edits(RawText from, RawText to) {
        return new HistogramDiff().diff(RawTextComparator.DEFAULT, from, to);
    }

    private static RawText text(byte @Nullable [] bytes) {
        return bytes == null ? RawText.EMPTY_TEXT : new RawText(bytes);
    }
}
