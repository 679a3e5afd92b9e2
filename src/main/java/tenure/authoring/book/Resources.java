package tenure.authoring.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/** What ships beside this package. */
final class Resources {

    private Resources() {}

    static String text(String name) {
        try (InputStream text = Resources.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static Yaml yaml(String name) {
        List<Problem> problems = new ArrayList<>();
        Yaml yaml = Yaml.read(name, Map.of(name, text(name)), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return yaml;
    }

    /** The members of a part of it, as texts in their order. */
    static Map<String, String> texts(Yaml part) {
        Map<String, String> texts = new LinkedHashMap<>();
        part.members().keySet().forEach(name -> texts.put(name, part.get(name)));
        return texts;
    }
}
