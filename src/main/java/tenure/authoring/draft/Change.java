package tenure.authoring.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.authoring.edition.Contents;
import tenure.authoring.edition.EditionFiles;
import tenure.json.Pointer;
import tenure.json.Problem;

/** Puts files into a draft. */
final class Change {

    private Change() {}

    /** Makes the changes, by path; null deletes. A file that is as it was is not changed. */
    static void make(Connection connection, Draft draft, Map<String, byte @Nullable []> files) throws SQLException {
        Map<String, DraftFile> before = DraftFileRows.all(connection, draft.id());
        check(before, files);
        List<DraftFile> changed = new ArrayList<>();
        for (Map.Entry<String, byte @Nullable []> file : files.entrySet()) {
            byte[] content = file.getValue();
            String digest = content == null ? null : Contents.put(connection, content);
            DraftFile old = before.get(file.getKey());
            boolean same = old == null
                    ? digest == null
                    : old.conflict() == null && java.util.Objects.equals(old.digest(), digest);
            if (!same) {
                changed.add(new DraftFile(file.getKey(), digest, draft.revision(), draft.changed(), null));
            }
        }
        DraftFileRows.put(connection, draft.id(), changed);
        checkSize(connection, draft);
    }

    private static void check(Map<String, DraftFile> before, Map<String, byte @Nullable []> files) {
        List<Problem> problems = new ArrayList<>();
        Set<String> paths = new TreeSet<>();
        before.values().stream()
                .filter(file -> file.digest() != null)
                .map(DraftFile::path)
                .forEach(paths::add);
        new TreeMap<>(files).forEach((path, content) -> {
            if (content == null) {
                paths.remove(path);
                return;
            }
            paths.add(path);
            PathRules.problem(path).ifPresent(why -> problems.add(problem(path, "UNSAFE_PATH", why)));
            if (content.length > Limits.FILE) {
                problems.add(problem(path, "TOO_LARGE", "a file has at most 256 KiB"));
            }
        });
        PathRules.clashes(paths)
                .forEach((path, other) ->
                        problems.add(problem(path, "CASE_CLASH", "some systems cannot have it beside " + other)));
        if (paths.size() > Limits.FILES) {
            problems.add(problem("", "TOO_MANY_FILES", "a pack has at most " + Limits.FILES + " files"));
        }
        if (!problems.isEmpty()) {
            throw Refused.unprocessable("These files are not taken.", problems);
        }
    }

    private static void checkSize(Connection connection, Draft draft) throws SQLException {
        long size = 0;
        for (byte[] content :
                DraftFileRows.contents(connection, draft.id()).contents().values()) {
            size += content.length;
        }
        if (size > Limits.PACK) {
            throw Refused.unprocessable("/files", "TOO_LARGE", "a pack has at most 4 MiB");
        }
    }

    private static Problem problem(String path, String code, String why) {
        return new Problem(Pointer.ROOT.member("files").member(path).toString(), code, why);
    }

    /** How the draft's files differ from those of its base: the base's digest and the draft's, by path. */
    static Map<String, Pair> against(Connection connection, Draft draft) throws SQLException {
        Map<String, String> base = EditionFiles.digests(connection, draft.pack(), draft.base());
        Map<String, Pair> pairs = new HashMap<>();
        base.forEach((path, digest) -> pairs.put(path, new Pair(digest, null)));
        DraftFileRows.all(connection, draft.id())
                .forEach((path, file) -> pairs.put(path, new Pair(base.get(path), file.digest())));
        return new TreeMap<>(pairs);
    }

    /** Two digests of a file; null where it is not. */
    record Pair(@Nullable String before, @Nullable String after) {}
}
