package tenure.account.intake;

import java.util.List;
import tenure.json.MalformedJson;
import tenure.json.StrictJson;

/**
 * A line of a stream, checked by itself.
 *
 * @param elements the one element of it; none when it has none that makes sense
 */
record Line(long number, int bytes, List<Element> elements, Problems problems) {

    static Line read(long number, byte[] text, DocumentCheck check) {
        Problems problems = new Problems();
        try {
            return new Line(number, text.length, check.line(StrictJson.read(text), problems), problems);
        } catch (MalformedJson e) {
            problems.add(e.problem());
            return new Line(number, text.length, List.of(), problems);
        }
    }

    static Line tooLong(long number) {
        Problems problems = new Problems();
        problems.add(tenure.json.Pointer.ROOT, "LINE_TOO_LONG", "a line of more than " + Lines.LONGEST + " bytes");
        return new Line(number, 0, List.of(), problems);
    }

    boolean isSound() {
        return problems.isEmpty();
    }
}
