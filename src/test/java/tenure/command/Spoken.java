package tenure.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** Runs commands here and keeps what they say. */
final class Spoken {

    private Spoken() {}

    /** What a command said, and the code it ended with. */
    record Ended(int code, String out, String err) {}

    static Ended run(String... arguments) {
        return run(Map.of(), arguments);
    }

    static Ended run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.run(new Terminal(new PrintWriter(out), new PrintWriter(err)), environment, arguments);
        return new Ended(code, out.toString(), err.toString());
    }
}
