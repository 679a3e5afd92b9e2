package tenure.authoring.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tenure.authoring.compare.PackComparison;
import tenure.authoring.text.TextDiff;
import tenure.rules.pack.PackFiles;

/**
 * What differs between two packs.
 *
 * @param files line by line
 * @param meaning by rule, by row and by entry
 */
public record Comparison(List<File> files, PackComparison meaning) {

    /**
     * A file that differs.
     *
     * @param unified the difference, in the unified form
     */
    public record File(String path, Sight.Done done, String unified) {}

    static Comparison of(PackFiles before, PackFiles after) {
        Map<String, byte[]> from = before.contents();
        Map<String, byte[]> to = after.contents();
        Set<String> paths = new TreeSet<>(from.keySet());
        paths.addAll(to.keySet());
        List<File> files = new ArrayList<>();
        for (String path : paths) {
            byte[] old = from.get(path);
            byte[] now = to.get(path);
            if (old == null || now == null || !Arrays.equals(old, now)) {
                Sight.Done done =
                        old == null ? Sight.Done.ADDED : now == null ? Sight.Done.DELETED : Sight.Done.CHANGED;
                files.add(new File(path, done, TextDiff.unified(path, old, now)));
            }
        }
        return new Comparison(files, PackComparison.of(before, after));
    }
}
