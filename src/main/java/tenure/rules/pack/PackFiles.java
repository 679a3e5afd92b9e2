package tenure.rules.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;
import tenure.rules.gate.FileGate;
import tenure.rules.gate.RuleGate;

/** The files of a pack, by path within its folder, in the order of their paths. */
public final class PackFiles {

    /** The folder of scenarios, which are no part of what is served. */
    public static final String SCENARIOS = "scenarios/";

    private static final long LARGEST_FILE = 256 * 1024L;

    private static final long LARGEST_PACK = 4 * 1024 * 1024L;
    /** What some editors put before a text. */
    private static final String MARK = "\uFEFF";

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    private PackFiles() {}

    /** These files, by path. */
    public static PackFiles of(Map<String, byte[]> files) {
        PackFiles pack = new PackFiles();
        files.forEach((path, bytes) -> pack.files.put(path, bytes.clone()));
        return pack;
    }

    /** The paths, in order. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** The bytes of each file by path, in order; a copy. */
    public Map<String, byte[]> contents() {
        Map<String, byte[]> copy = new TreeMap<>();
        files.forEach((path, bytes) -> copy.put(path, bytes.clone()));
        return copy;
    }

    /** The files of a folder; links and hidden files are left alone. */
    public static PackFiles of(Path folder) {
        PackFiles pack = new PackFiles();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !hidden(name)) {
                    pack.files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rule pack in " + folder, e);
        }
        return pack;
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    /** The files that make what is served: all but the scenarios, by far the longest of them. */
    PackFiles served() {
        return those(path -> !path.startsWith(SCENARIOS));
    }

    /** Those of these paths that are there. */
    public PackFiles only(Set<String> paths) {
        return those(paths::contains);
    }

    private PackFiles those(Predicate<String> wanted) {
        PackFiles some = new PackFiles();
        files.forEach((path, bytes) -> {
            if (wanted.test(path)) {
                some.files.put(path, bytes);
            }
        });
        return some;
    }

    /** The files as text, checked for size, encoding and what no file may hold. */
    public Map<String, String> texts(List<Problem> problems) {
        Map<String, String> texts = new TreeMap<>();
        long size = files.values().stream().mapToLong(bytes -> bytes.length).sum();
        if (size > LARGEST_PACK && !files.isEmpty()) {
            problems.add(new Problem("pack.yaml", 1, "too-large", "a pack may have 4 MiB in all its files"));
            return texts;
        }
        files.forEach((name, bytes) -> {
            if (bytes.length > LARGEST_FILE) {
                problems.add(new Problem(name, 1, "too-large", "a file may have 256 KiB"));
                return;
            }
            try {
                String text = decode(bytes);
                if (text.startsWith(MARK)) {
                    problems.add(new Problem(name, 1, "byte-order-mark", "the file begins with a byte order mark")
                            .hinting("save it as UTF-8 without one"));
                    text = text.substring(MARK.length());
                }
                texts.put(name, text);
            } catch (CharacterCodingException e) {
                problems.add(notUtf8(name, bytes));
            }
        });
        problems.addAll(FileGate.check(texts));
        return texts;
    }

    /**
     * The files as text, once it is sure that they may be parsed.
     *
     * @throws EditionRejected when any of them has what no file may hold
     */
    Map<String, String> safeTexts(String pack, List<Problem> problems) {
        Map<String, String> texts = texts(problems);
        problems.addAll(RuleGate.unreadable(PackReader.rules(texts)));
        if (problems.stream().anyMatch(problem -> problem.code().startsWith("unsafe-"))) {
            throw new EditionRejected(pack, problems);
        }
        return texts;
    }

    /** The problem, at the first character that cannot be read. */
    private static Problem notUtf8(String name, byte[] bytes) {
        CharBuffer read = CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true);
        String before = read.flip().toString();
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new Problem(name, line, column, "", "encoding", "this character is not UTF-8")
                .hinting("save the file as UTF-8");
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** SHA-256 over the sorted paths and bytes, in hex: each path and each content preceded by its length. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                byte[] path = name.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, path.length));
                digest.update(path);
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
