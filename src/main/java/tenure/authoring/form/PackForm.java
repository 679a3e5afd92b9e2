package tenure.authoring.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import tenure.rules.pack.PackFiles;

/**
 * Lays out the files of a pack. What is formatted once stays as it is, and says what it said: a file that cannot be
 * read, or that would say something else, is left alone.
 */
public final class PackForm {

    private PackForm() {}

    /** The file in canonical form; as it is, when its kind has none. */
    public static String format(String path, String text) {
        String lines = text.replace("\r\n", "\n");
        if (path.endsWith(".drl")) {
            return DrlForm.format(path, lines);
        }
        if (path.endsWith(".csv")) {
            return CsvForm.format(lines);
        }
        return path.endsWith(".yaml") ? YamlForm.format(lines) : text;
    }

    /** The files that have another form than they should, by path, each as it should be. */
    public static Map<String, String> changed(PackFiles files) {
        Map<String, String> changed = new TreeMap<>();
        files.texts(new ArrayList<>()).forEach((path, text) -> {
            String formatted = format(path, text);
            if (!formatted.equals(text)) {
                changed.put(path, formatted);
            }
        });
        return changed;
    }

    /** The files in canonical form. */
    public static PackFiles format(PackFiles files) {
        Map<String, byte[]> formatted = files.contents();
        changed(files).forEach((path, text) -> formatted.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return PackFiles.of(formatted);
    }
}
