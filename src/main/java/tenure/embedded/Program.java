package tenure.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of PostgreSQL's programs, run to its end. */
record Program(Path executable) {

    /** What the program had to say, and the code it ended with. */
    record Ended(int code, String output) {}

    Ended run(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (new UnixSystem().getUid() == 0) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(executable.toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A PGDATA or PGPORT of the person's own is meant for another database.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        try {
            return new Ended(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + executable.getFileName() + " was running", e);
        }
    }

    void mustRun(String... arguments) throws IOException {
        var ended = run(arguments);
        if (ended.code() != 0) {
            throw new EmbeddedStoreFailed("The embedded PostgreSQL did not do as told: " + executable.getFileName()
                    + " ended with code " + ended.code() + ": " + ended.output());
        }
    }
}
