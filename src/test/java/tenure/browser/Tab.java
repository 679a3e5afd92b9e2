package tenure.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A page in the browser, as wide as a phone, in which no script of the page's runs. */
final class Tab implements AutoCloseable {

    private static final String LOADED = "Page.loadEventFired";
    /** What the browser says of axe, which draws to see colours. */
    private static final String OF_AXE = "Canvas2D";

    private static final int NARROW = 320;
    private static final int TALL = 640;

    private final Browser browser;
    private final String target;
    private final String session;

    Tab(Browser browser, String target, String session) {
        this.browser = browser;
        this.target = target;
        this.session = session;
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM", "Accessibility")) {
            call(domain + ".enable", Map.of());
        }
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", NARROW, "height", TALL, "deviceScaleFactor", 2, "mobile", true));
        runNoScripts();
    }

    /** Lets scripts run from now on: those of a test, for pages have none. */
    void runScripts() {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }

    void runNoScripts() {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Has the reader prefer light letters on a dark ground. */
    void nightfall() {
        prefer("dark");
    }

    void daybreak() {
        prefer("light");
    }

    private void prefer(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return browser.call(session, method, parameters);
    }

    void open(String address) {
        loading(() -> call("Page.navigate", Map.of("url", address)));
    }

    /** Does something that leads to a page, and waits for that. */
    void loading(Runnable doing) {
        int before = browser.events(session, LOADED).size();
        doing.run();
        browser.await(session, LOADED, before);
    }

    /** Presses a key and lets it go. */
    void press(Key key) {
        Map<String, Object> stroke =
                Map.of("key", key.meant, "code", key.named, "windowsVirtualKeyCode", key.code, "text", key.text);
        Map<String, Object> down = new HashMap<>(stroke);
        down.put("type", key.text.isEmpty() ? "rawKeyDown" : "keyDown");
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key.meant, "windowsVirtualKeyCode", key.code));
    }

    /** Writes where the keyboard is. */
    void write(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    enum Key {
        TAB("Tab", "Tab", 9, ""),
        ENTER("Enter", "Enter", 13, "\r"),
        SPACE("Space", " ", 32, " ");

        private final String named;
        private final String meant;
        private final int code;
        private final String text;

        Key(String named, String meant, int code, String text) {
            this.named = named;
            this.meant = meant;
            this.code = code;
            this.text = text;
        }
    }

    /** What an expression has for a value, which is waited for. */
    JsonNode value(String expression) {
        JsonNode said =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (said.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + said.path("exceptionDetails"));
        }
        return said.path("result").path("value");
    }

    /** Texts that an expression lists. */
    List<String> texts(String expression) {
        List<String> texts = new ArrayList<>();
        value(expression).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    String headline() {
        return value("document.querySelector('h1').textContent").asText();
    }

    /** What has the focus of the keyboard: its id, or what it says. */
    String focused() {
        return value("document.activeElement.id || document.activeElement.textContent.trim()")
                .asText();
    }

    /** What a screen reader finds: role and name of each thing. */
    List<Thing> things() {
        return StreamSupport.stream(
                        call("Accessibility.getFullAXTree", Map.of())
                                .path("nodes")
                                .spliterator(),
                        false)
                .filter(node -> !node.path("ignored").asBoolean())
                .map(node -> new Thing(
                        node.at("/role/value").asText(),
                        node.at("/name/value").asText(),
                        node.at("/description/value").asText()))
                .toList();
    }

    /** A thing as a screen reader says it. */
    record Thing(String role, String name, String description) {}

    /** Everything that was fetched. */
    List<String> fetched() {
        return browser.events(session, "Network.requestWillBeSent").stream()
                .map(event -> event.at("/request/url").asText())
                .toList();
    }

    /** What the browser has to complain about, but for the status of the page itself. */
    List<String> complaints() {
        JsonNode here = value("location.href.split('#')[0]");
        return browser.events(session, "Log.entryAdded").stream()
                .filter(event -> !event.at("/entry/url").equals(here))
                .filter(event -> !event.at("/entry/text").asText().contains(OF_AXE))
                .map(event -> event.at("/entry/text").asText())
                .toList();
    }

    /** A picture of the whole page. */
    void picture(Path file) throws IOException {
        String png = call("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"))
                .path("data")
                .asText();
        Files.write(file, Base64.getDecoder().decode(png));
    }

    @Override
    public void close() {
        browser.call("", "Target.closeTarget", Map.of("targetId", target));
    }
}
