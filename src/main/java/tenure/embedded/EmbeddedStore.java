package tenure.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of Tenure's own. Closing it stops the server; what it keeps stays in the data folder. */
public final class EmbeddedStore implements AutoCloseable {
    /** The one user of the embedded database, its owner. */
    public static final String USER = "tenure";

    /** Recovery after a crash replays what was written since the last checkpoint, at most some five minutes' worth. */
    private static final String START_SECONDS = "60";

    private static final String STOP_SECONDS = "30";

    private final DataFolder folder;
    private final Path home;
    private final String password;
    private final ServerSocket reserved;
    private @Nullable Program control;

    private EmbeddedStore(DataFolder folder, Path home) throws IOException {
        this.folder = folder;
        this.home = home.toAbsolutePath();
        this.password = folder.password();
        this.reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /**
     * Takes hold of the data folder, which is made if it does not exist. Where the database will be is known then; nothing
     * runs yet.
     */
    public static EmbeddedStore in(Path data) {
        return in(data, data);
    }

    private static EmbeddedStore in(Path data, Path programs) {
        var folder = DataFolder.hold(data);
        try {
            return new EmbeddedStore(folder, programs);
        } catch (IOException e) {
            folder.close();
            throw new EmbeddedStoreFailed("The data folder " + data + " cannot be used: " + e, e);
        }
    }

    /** A server started on the data folder, with the programs unpacked elsewhere so that several folders can share them. */
    public static EmbeddedStore start(Path data, Path programs) {
        var store = in(data, programs);
        store.start();
        return store;
    }

    /** Starts the server; once at most. It holds nothing any longer when that fails. */
    public synchronized void start() {
        try {
            start(Programs.in(home));
        } catch (IOException e) {
            letGo();
            throw new EmbeddedStoreFailed("The embedded PostgreSQL in " + home + " did not start: " + e, e);
        } catch (EmbeddedStoreFailed e) {
            letGo();
            throw e;
        }
    }

    /* The lock on the folder is ours, so a server found running on it is the orphan of a Tenure that was killed. */
    private void start(Path programs) throws IOException {
        var ctl = new Program(programs.resolve("pg_ctl"));
        if (Files.notExists(folder.cluster().resolve("postgresql.conf"))) {
            initialise(folder, new Program(programs.resolve("initdb")));
        } else if (ctl.run("status", "-D", folder.cluster().toString()).code() == 0) {
            stop(ctl, folder);
        }
        // Until now nobody else could be given the port.
        reserved.close();
        ctl.mustRun(
                "start",
                "-w",
                "-t",
                START_SECONDS,
                "-D",
                folder.cluster().toString(),
                "-l",
                folder.log().toString(),
                "-o",
                "-p " + reserved.getLocalPort() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        control = ctl;
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

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + reserved.getLocalPort() + "/postgres";
    }

    public String password() {
        return password;
    }

    /** Stops the server if one was started; if it is being started, once it is. */
    @Override
    public synchronized void close() {
        try {
            if (control != null) {
                stop(control, folder);
                control = null;
            }
        } catch (IOException e) {
            throw new EmbeddedStoreFailed("The embedded PostgreSQL did not stop: " + e, e);
        } finally {
            letGo();
        }
    }

    private void letGo() {
        try {
            reserved.close();
        } catch (IOException e) {
            throw new EmbeddedStoreFailed("The port of the embedded PostgreSQL cannot be let go: " + e, e);
        } finally {
            folder.close();
        }
    }
}
