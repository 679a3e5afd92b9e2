package tenure.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the documents, in Markdown. */
record Page(Path file, String text) {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "data", ".mvn");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    /** A fenced block: what it is in, and its lines. */
    record Block(String language, String text) {}

    static Page at(String path) {
        try {
            return new Page(Path.of(path), Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Page> all() {
        return files().filter(path -> path.endsWith(".md")).map(Page::at).toList();
    }

    /** Every file of the project, as a path from its folder. */
    static Stream<String> files() {
        Path here = Path.of("").toAbsolutePath();
        List<String> files = new ArrayList<>();
        collect(here, here, files);
        return files.stream();
    }

    private static void collect(Path folder, Path root, List<String> files) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                if (NOT_OURS.contains(entry.getFileName().toString())) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    collect(entry, root, files);
                } else {
                    files.add(root.relativize(entry).toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList();
    }

    /** Where its links lead, fenced blocks left out. */
    List<String> links() {
        return groups(LINK);
    }

    /** What it says in code within a line. */
    List<String> code() {
        return groups(CODE);
    }

    /** The names its headings have in links. */
    Set<String> anchors() {
        return groups(HEADING).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private List<String> groups(Pattern pattern) {
        return pattern.matcher(BLOCK.matcher(text).replaceAll(""))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
