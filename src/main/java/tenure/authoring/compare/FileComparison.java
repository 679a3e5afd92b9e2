package tenure.authoring.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenure.authoring.compare.FileChange.How;

/** Compares files by their bytes, and as text line by line. */
record FileComparison(
        Map<String, byte[]> before, Map<String, byte[]> after, Map<String, String> old, Map<String, String> now) {

    private static final int CONTEXT = 3;
    /** An empty side begins at line 0, which the library calls 1. */
    private static final Pattern EMPTY_SIDE = Pattern.compile("(?m)^(?<head>@@ (?:-1,\\d+ \\+)|@@ -)1,0(?= )");

    private static final String NO_FILE = "/dev/null";

    List<FileChange> changes() {
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<FileChange> changes = new ArrayList<>();
        for (String path : paths) {
            How how = how(before.get(path), after.get(path));
            if (how != null) {
                changes.add(new FileChange(how, path, unified(path)));
            }
        }
        return changes;
    }

    private static @Nullable How how(byte @Nullable [] was, byte @Nullable [] is) {
        if (was == null) {
            return How.ADDED;
        }
        if (is == null) {
            return How.REMOVED;
        }
        return Arrays.equals(was, is) ? null : How.CHANGED;
    }

    private String unified(String path) {
        if (before.containsKey(path) != old.containsKey(path) || after.containsKey(path) != now.containsKey(path)) {
            return "";
        }
        List<String> was = lines(old.get(path));
        List<String> is = lines(now.get(path));
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff(
                old.containsKey(path) ? "a/" + path : NO_FILE,
                now.containsKey(path) ? "b/" + path : NO_FILE,
                was,
                DiffUtils.diff(was, is),
                CONTEXT);
        return unified.isEmpty()
                ? ""
                : EMPTY_SIDE.matcher(String.join("\n", unified) + "\n").replaceFirst("${head}0,0");
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
