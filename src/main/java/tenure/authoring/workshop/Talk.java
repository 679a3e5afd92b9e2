package tenure.authoring.workshop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tenure.authoring.check.Checked;
import tenure.authoring.check.Report;
import tenure.rules.CompiledForm;
import tenure.rules.pack.PackFiles;

/** What service and workshop say to each other: a pack's files, and what the check found. */
final class Talk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] NOTHING = new byte[0];
    private static final int MOST_FILES = 10_000;

    private Talk() {}

    /** What the service asks. */
    record Order(String pack, PackFiles files) {}

    static void ask(DataOutputStream to, Order order) throws IOException {
        Map<String, byte[]> contents = order.files().contents();
        Frames.write(to, order.pack().getBytes(StandardCharsets.UTF_8));
        to.writeInt(contents.size());
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Frames.write(to, file.getKey().getBytes(StandardCharsets.UTF_8));
            Frames.write(to, file.getValue());
        }
        to.flush();
    }

    static Order asked(DataInputStream from) throws IOException {
        String pack = new String(Frames.read(from), StandardCharsets.UTF_8);
        int count = from.readInt();
        if (count < 0 || count > MOST_FILES) {
            throw new IOException("a pack of " + count + " files");
        }
        Map<String, byte[]> contents = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            contents.put(new String(Frames.read(from), StandardCharsets.UTF_8), Frames.read(from));
        }
        return new Order(pack, PackFiles.of(contents));
    }

    static void answer(DataOutputStream to, Checked checked) throws IOException {
        CompiledForm compiled = checked.compiled();
        Frames.write(to, JSON.writeValueAsBytes(checked.report()));
        Frames.write(to, compiled == null ? NOTHING : compiled.bytes());
        to.flush();
    }

    static Checked answered(DataInputStream from) throws IOException {
        Report report = JSON.readValue(Frames.read(from), Report.class);
        byte[] compiled = Frames.read(from);
        return new Checked(report, compiled.length == 0 ? null : new CompiledForm(compiled));
    }

    /** The workshop is ready. */
    static void greet(DataOutputStream to) throws IOException {
        Frames.write(to, NOTHING);
        to.flush();
    }

    static void greeted(DataInputStream from) throws IOException {
        Frames.read(from);
    }
}
