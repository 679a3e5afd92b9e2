package tenure.authoring.text;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawText;
import org.jspecify.annotations.Nullable;

/** In which of several versions each line of a text came to be. */
public final class Origins {

    private RawText text = RawText.EMPTY_TEXT;
    private List<Integer> versions = new ArrayList<>();

    /**
     * A line of the text.
     *
     * @param version the number of the version that brought it
     */
    public record Line(String text, int version) {}

    /** The next version of the text; null when it did not exist then. */
    public void next(int version, byte @Nullable [] content) {
        RawText after = content == null ? RawText.EMPTY_TEXT : new RawText(content);
        List<Integer> next = new ArrayList<>(after.size());
        int from = 0;
        for (Edit edit : TextDiff.edits(text, after)) {
            next.addAll(versions.subList(from, edit.getBeginA()));
            for (int line = edit.getBeginB(); line < edit.getEndB(); line++) {
                next.add(version);
            }
            from = edit.getEndA();
        }
        next.addAll(versions.subList(from, versions.size()));
        text = after;
        versions = next;
    }

    /** The lines of the last version. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>(versions.size());
        for (int i = 0; i < versions.size(); i++) {
            lines.add(new Line(text.getString(i), versions.get(i)));
        }
        return lines;
    }
}
