package tenure.rules.written;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requirements that the comment above a rule cites. */
final class Cited {

    /** An id has capital letters and digits, such as A12 or S000-35. */
    private static final Pattern ID = Pattern.compile("\\b[A-Z]{1,8}[0-9]{1,6}(?:-[0-9]{1,6})?\\b");

    private Cited() {}

    static List<String> above(Source source, int rule) {
        List<String> ids = new ArrayList<>();
        int line = source.line(rule) - 1;
        while (line > 0 && comment(source, line).startsWith("//")) {
            Matcher id = ID.matcher(comment(source, line));
            List<String> here = new ArrayList<>();
            while (id.find()) {
                here.add(id.group());
            }
            ids.addAll(0, here);
            line--;
        }
        return ids;
    }

    private static String comment(Source source, int line) {
        int from = source.offset(line, 1);
        int to = source.text().indexOf('\n', from);
        return source.text()
                .substring(from, to < 0 ? source.text().length() : to)
                .strip();
    }
}
