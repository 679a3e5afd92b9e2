package tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What holds for every page, whatever is on it. */
final class PageRules {

    private static final Path PICTURES = Path.of("target", "pages");
    private static final Set<String> CONTROLS =
            Set.of("textbox", "checkbox", "radio", "button", "link", "combobox", "searchbox");
    private static final String REACHABLE = "[...document.querySelectorAll('a[href], button, input:not([type=hidden]),"
            + " select, textarea, summary, video[controls]')]";

    private PageRules() {}

    /** Looks at the page that is open, and takes its picture. */
    static void hold(Tab tab, String name) throws IOException {
        assertThat(tab.value("document.scripts.length").asInt()).isZero();
        holdOf(tab, name);
        theKeyboardGoesEverywhereInOrder(tab);
        tab.runScripts();
        nobodyIsKeptOut(tab);
        tab.runNoScripts();
    }

    /** The same of a page that shows with its scripts what changes while it is open. */
    static void holdWhileItRuns(Tab tab, String name) throws IOException {
        holdOf(tab, name);
        nobodyIsKeptOut(tab);
    }

    private static void holdOf(Tab tab, String name) throws IOException {
        saysWhatItIs(tab);
        everythingHasAName(tab);
        nothingSticksOut(tab);
        nothingComesFromElsewhere(tab);
        tab.picture(Files.createDirectories(PICTURES).resolve(name + ".png"));
        assertThat(tab.complaints()).isEmpty();
    }

    private static void saysWhatItIs(Tab tab) {
        assertThat(tab.texts("[...document.querySelectorAll('h1')].map(one => one.textContent)"))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(tab.value("document.documentElement.lang").asText()).startsWith("en");
        assertThat(tab.value("document.title").asText()).contains(tab.headline());
    }

    private static void everythingHasAName(Tab tab) {
        List<Tab.Thing> controls = tab.things().stream()
                .filter(thing -> CONTROLS.contains(thing.role()))
                .toList();
        assertThat(controls).allSatisfy(control -> assertThat(control.name()).isNotBlank());
    }

    /** On the narrowest phone nobody has to move a page sideways, and a thumb hits what it aims at. */
    private static void nothingSticksOut(Tab tab) {
        assertThat(tab.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(tab.value("window.innerWidth").asInt());
        assertThat(
                        tab.texts(
                                "[...document.querySelectorAll('button, input:not([type=hidden])')]"
                                        + ".filter(one => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 24).map(one => one.outerHTML)"))
                .isEmpty();
    }

    private static void nothingComesFromElsewhere(Tab tab) {
        String here = URI.create(tab.value("location.href").asText()).getAuthority();
        // A browser draws its own controls with pictures that are in its style sheets.
        assertThat(tab.fetched())
                .filteredOn(address -> !address.startsWith("data:"))
                .isNotEmpty()
                .allSatisfy(address ->
                        assertThat(URI.create(address).getAuthority()).isEqualTo(here));
    }

    /** From the top, each press of the tabulator goes to the next control in the order of the page; of radio buttons, to one. */
    private static void theKeyboardGoesEverywhereInOrder(Tab tab) {
        List<String> expected = tab.texts(REACHABLE
                + ".filter((one, i, all) => one.type !== 'radio' || all.findIndex(other => other.name === one.name) === i)"
                + ".map(one => one.id || one.textContent.trim())");
        tab.value("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')");
        List<String> reached = new ArrayList<>();
        for (String ignored : expected) {
            tab.press(Tab.Key.TAB);
            reached.add(tab.focused());
            assertThat(tab.value("getComputedStyle(document.activeElement).outlineStyle")
                            .asText())
                    .as("focus is seen at " + ignored)
                    .isNotEqualTo("none");
        }
        assertThat(reached).isEqualTo(expected);
    }

    /** Axe knows the rules of WCAG that a program can check: contrast, by day and by night, structure, roles. */
    private static void nobodyIsKeptOut(Tab tab) throws IOException {
        tab.value(axe() + "; true");
        assertThat(violations(tab, "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']"))
                .isEmpty();
        tab.nightfall();
        assertThat(violations(tab, "{type: 'rule', values: ['color-contrast']}"))
                .isEmpty();
        tab.daybreak();
    }

    private static List<String> violations(Tab tab, String rules) {
        return tab.texts("axe.run(document, {runOnly: " + rules + "})"
                + ".then(found => found.violations.map(one => one.id + ': '"
                + " + one.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))");
    }

    private static String axe() throws IOException {
        try (InputStream script =
                PageRules.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
