package tenure.authoring.draft;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which paths a file of a pack may have: such as mean the same on every machine, and lead out of the pack on none. */
final class PathRules {

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Set<String> DEVICES =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3", "lpt4");
    private static final int LONGEST = 200;
    private static final int DEEPEST = 8;

    private PathRules() {}

    /** What is wrong with a path; nothing when it will do. */
    static Optional<String> problem(String path) {
        if (path.isEmpty() || path.length() > LONGEST) {
            return Optional.of("a path has 1 to " + LONGEST + " characters");
        }
        if (path.indexOf('\\') >= 0) {
            return Optional.of("folders are parted by /, not by \\");
        }
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return Optional.of("a path begins in the pack's folder");
        }
        String[] segments = path.split("/", -1);
        if (segments.length > DEEPEST) {
            return Optional.of("folders may be " + DEEPEST + " deep");
        }
        for (String segment : segments) {
            if (segment.equals("..") || segment.equals(".") || segment.isEmpty()) {
                return Optional.of("a path goes straight down from the pack's folder");
            }
            if (segment.startsWith(".")) {
                return Optional.of("hidden files are no part of a pack");
            }
            if (!SEGMENT.matcher(segment).matches() || segment.endsWith(".")) {
                return Optional.of("names are of A-Z, a-z, 0-9, point, _ and -");
            }
            if (DEVICES.contains(segment.toLowerCase(Locale.ROOT).replaceAll("\\..*", ""))) {
                return Optional.of("some systems take that name for a device");
            }
        }
        return Optional.empty();
    }

    /** Paths that cannot be beside one another in every file system, each with the one it clashes with. */
    static Map<String, String> clashes(Set<String> paths) {
        Map<String, String> seen = new TreeMap<>();
        Map<String, String> clashes = new TreeMap<>();
        for (String path : paths) {
            String earlier = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            if (earlier != null) {
                clashes.put(path, earlier);
            }
        }
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String file = seen.get(path.substring(0, slash).toLowerCase(Locale.ROOT));
                if (file != null) {
                    clashes.put(path, file);
                }
            }
        }
        return clashes;
    }
}
