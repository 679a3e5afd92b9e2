package tenure.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents point to is there. */
class PagesTest {

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern FILE = Pattern.compile(
            "([\\w*-]+/)*[\\w*-]+\\.(java|drl|csv|yaml|md|sql|json|xml)|application\\.properties|mvnw|\\.ci/[\\w-]+");

    @Test
    void every_link_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        for (Page page : Page.all()) {
            for (String link : page.links()) {
                if (!ELSEWHERE.matcher(link).matches() && !leadsSomewhere(page, link)) {
                    broken.add(page + " links to " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_file_that_is_named_exists() {
        List<String> files = Page.files().toList();
        List<String> missing = new ArrayList<>();
        for (Page page : Page.all()) {
            for (String named : page.code()) {
                if (FILE.matcher(named).matches() && files.stream().noneMatch(file -> isNamed(file, named))) {
                    missing.add(page + " names " + named);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_page_can_be_reached_from_the_readme() {
        List<Path> reached = new ArrayList<>();
        reach(Page.at("README.md"), reached);
        assertThat(Page.all()).extracting(page -> page.file().normalize()).isSubsetOf(reached);
    }

    private static void reach(Page page, List<Path> reached) {
        Path file = page.file().normalize();
        if (reached.contains(file)) {
            return;
        }
        reached.add(file);
        for (String link : page.links()) {
            Path target = target(page, link);
            if (link.contains(".md") && !ELSEWHERE.matcher(link).matches() && Files.exists(target)) {
                reach(Page.at(target.toString()), reached);
            }
        }
    }

    private static boolean leadsSomewhere(Page page, String link) {
        Path target = target(page, link);
        if (Files.notExists(target)) {
            return false;
        }
        int anchor = link.indexOf('#');
        return anchor < 0 || Page.at(target.toString()).anchors().contains(link.substring(anchor + 1));
    }

    private static Path target(Page page, String link) {
        String path = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
        return path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
    }

    /** A file is named by the end of its path; a star stands for anything within a name. */
    private static boolean isNamed(String file, String named) {
        Pattern name = Pattern.compile("(.*/)?" + Pattern.quote(named).replace("*", "\\E[^/]*\\Q"));
        return name.matcher(file).matches();
    }
}
