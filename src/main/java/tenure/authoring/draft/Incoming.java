package tenure.authoring.draft;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenure.json.Pointer;
import tenure.json.Problem;
import tenure.json.RequestRefused;

/** What an archive brings, judged entry by entry. What it says of itself is not believed: bytes are counted as they come. */
final class Incoming {

    private static final int UNPROCESSABLE = 422;
    /** Short texts may well be packed tightly. */
    private static final int WORTH_A_LOOK = 64 * 1024;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long total;
    private int entries;

    /** Counts one more entry, whatever it is. */
    void entry(String name) {
        if (++entries > Limits.FILES) {
            throw stop(name, "TOO_MANY_FILES", "a pack has at most " + Limits.FILES + " files and folders");
        }
    }

    /** A folder: it is made of the files in it, but its path tells what the archive is up to. */
    void folder(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (!path.equals(".")) {
            PathRules.problem(plain(path)).ifPresent(why -> refuse(name, "UNSAFE_PATH", why));
        }
    }

    /**
     * A file.
     *
     * @param packed how many bytes it takes in the archive, as they were read
     */
    void file(String name, InputStream content, long packed) throws IOException {
        String path = plain(name);
        byte[] bytes = content.readNBytes(Limits.FILE + 1);
        total += bytes.length;
        if (total > Limits.PACK) {
            throw stop(name, "TOO_LARGE", "a pack has at most 4 MiB");
        }
        if (bytes.length > WORTH_A_LOOK && bytes.length > Limits.RATIO * packed) {
            throw stop(name, "BOMB", "it unpacks to more than " + Limits.RATIO + " times its size");
        }
        if (bytes.length > Limits.FILE) {
            refuse(name, "TOO_LARGE", "a file has at most 256 KiB");
        }
        PathRules.problem(path).ifPresent(why -> refuse(name, "UNSAFE_PATH", why));
        if (files.put(path, bytes) != null) {
            refuse(name, "DUPLICATE", "the archive has it twice");
        }
    }

    /** An entry that no pack has. */
    void refuse(String name, String code, String why) {
        problems.add(new Problem(Pointer.ROOT.member(name).toString(), code, why));
    }

    RequestRefused stop(String name, String code, String why) {
        refuse(name, code, why);
        return refusal();
    }

    private RequestRefused refusal() {
        return new RequestRefused(UNPROCESSABLE, "The archive is not taken.", problems);
    }

    /** {@code tar} begins every path with a point when it packs the folder it is in. */
    private static String plain(String name) {
        return name.startsWith("./") ? name.substring(2) : name;
    }

    /** The files by path; a single folder around them, named like the pack, is taken off. */
    Map<String, byte[]> files(String pack) {
        if (!problems.isEmpty()) {
            throw refusal();
        }
        String folder = pack + "/";
        if (files.isEmpty() || !files.keySet().stream().allMatch(path -> path.startsWith(folder))) {
            return files;
        }
        Map<String, byte[]> within = new TreeMap<>();
        files.forEach((path, bytes) -> within.put(path.substring(folder.length()), bytes));
        return within;
    }
}
