package tenure.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running PostgreSQL of Tenure's own. Closing it stops the server; what it keeps stays in the data folder. */
public final class EmbeddedStore implements AutoCloseable {
    /** The one user of the embedded database, its owner. */
    public static final String USER = "tenure";

    /** Recovery after a crash replays what was written since the last checkpoint, at most some five minutes' worth. */
    private static final String START_SECONDS = "60";

    private static final String STOP_SECONDS = "30";

    private final DataFolder folder;
    private final Program control;
    private final int port;
    private final String password;

    private EmbeddedStore(DataFolder folder, Program control, int port, String password) {
        this.folder = folder;
        this.control = control;
        this.port = port;
        this.password = password;
    }

    /** Starts the server on the data folder, which is made if it does not exist. */
    public static EmbeddedStore start(Path data) {
        return start(data, data);
    }

    /** As {@link #start(Path)}, with the programs unpacked elsewhere so that several data folders can share them. */
    public static EmbeddedStore start(Path data, Path programs) {
        var folder = DataFolder.hold(data);
        try {
            return start(folder, Programs.in(programs.toAbsolutePath()));
        } catch (IOException e) {
            folder.close();
            throw new EmbeddedStoreFailed("The embedded PostgreSQL in " + data + " did not start: " + e, e);
        } catch (EmbeddedStoreFailed e) {
            folder.close();
            throw e;
        }
    }

    /* The lock on the folder is ours, so a server found running on it is the orphan of a Tenure that was killed. */
    private static EmbeddedStore start(DataFolder folder, Path programs) throws IOException {
        var control = new Program(programs.resolve("pg_ctl"));
        var password = folder.password();
        if (Files.notExists(folder.cluster().resolve("postgresql.conf"))) {
            initialise(folder, new Program(programs.resolve("initdb")));
        } else if (control.run("status", "-D", folder.cluster().toString()).code() == 0) {
            stop(control, folder);
        }
        var port = freePort();
        control.mustRun(
                "start",
                "-w",
                "-t",
                START_SECONDS,
                "-D",
                folder.cluster().toString(),
                "-l",
                folder.log().toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        return new EmbeddedStore(folder, control, port, password);
    }

    /* The built-in locale sorts alike on every machine, whatever libraries it has. */
    private static void initialise(DataFolder folder, Program initdb) throws IOException {
        initdb.mustRun(
                "-D",
                folder.cluster().toString(),
                "-U",
                USER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private static void stop(Program control, DataFolder folder) throws IOException {
        control.mustRun(
                "stop",
                "-m",
                "fast",
                "-w",
                "-t",
                STOP_SECONDS,
                "-D",
                folder.cluster().toString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            stop(control, folder);
        } catch (IOException e) {
            throw new EmbeddedStoreFailed("The embedded PostgreSQL did not stop: " + e, e);
        } finally {
            folder.close();
        }
    }
}
