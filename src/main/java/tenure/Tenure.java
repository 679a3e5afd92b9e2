package tenure;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import tenure.command.Commands;
import tenure.command.Terminal;
import tenure.embedded.EmbeddedStore;
import tenure.embedded.EmbeddedStoreFailed;
import tenure.rules.EditionRejected;
import tenure.security.TokenSource;

/**
 * Starts Tenure: the embedded database, when no other is configured, and the service. With arguments it runs a command
 * instead.
 */
@QuarkusMain
public final class Tenure {
    private static final String STORE = "quarkus.datasource.";

    /** Tells the embedded database from any other: quarkus:dev runs main again while the database is up. */
    private static final String OURS = "tenure.embedded.url";

    private static boolean launched;
    private static @Nullable EmbeddedStore embedded;
    private static CompletableFuture<Void> starting = CompletableFuture.allOf();

    private Tenure() {}

    public static void main(String... args) {
        if (args.length > 0) {
            System.exit(command(args));
        }
        serve();
    }

    /** A command at the command line: nothing of the service is needed, so nothing of it starts. */
    private static int command(String... args) {
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return Commands.run(terminal, System.getenv(), args);
    }

    private static void serve() {
        var config = ConfigProvider.getConfig();
        var url = config.getOptionalValue(STORE + "jdbc.url", String.class);
        var external = url.isPresent() && !url.get().equals(System.getProperty(OURS));
        TokenSource tokens = TokenSource.in(config, external);
        tokens.refusal().or(() -> DemoClock.refusal(config, tokens.issuer())).ifPresent(Tenure::refuse);
        Path rules = rules(config);
        if (!Files.isDirectory(rules)) {
            refuse("There is no rule pack in " + rules.toAbsolutePath() + "; tenure.rules.folder says where it is.");
        }
        FirstEdition.begin(rules);
        if (url.isEmpty()) {
            try {
                use(EmbeddedStore.in(data(config)));
            } catch (EmbeddedStoreFailed e) {
                refuse(e.why());
            }
        }
        launched = true;
        Quarkus.run(Banner.class);
    }

    private static Path data(Config config) {
        return Path.of(config.getOptionalValue("tenure.data", String.class).orElse("data"));
    }

    private static Path rules(Config config) {
        return Path.of(
                config.getOptionalValue("tenure.rules.folder", String.class).orElse("rules/my-plan"));
    }

    private static void use(EmbeddedStore store) {
        embedded = store;
        System.setProperty(OURS, store.jdbcUrl());
        System.setProperty(STORE + "jdbc.url", store.jdbcUrl());
        System.setProperty(STORE + "username", EmbeddedStore.USER);
        System.setProperty(STORE + "password", store.password());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeLast(store), "stop the embedded database"));
        starting = CompletableFuture.runAsync(
                store::start, start -> new Thread(start, "start the embedded database").start());
    }

    /** Waits for the embedded database, if there is one; what needs none has started meanwhile. */
    static void awaitStore() {
        try {
            starting.join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof EmbeddedStoreFailed failed)) {
                throw e;
            }
            System.err.println(failed.why());
            Runtime.getRuntime().halt(1);
        }
    }

    /** The service may need the database until it has stopped; shutdown hooks run side by side, so this one waits. */
    private static void closeLast(EmbeddedStore store) {
        var service = ApplicationLifecycleManager.getCurrentApplication();
        if (service != null) {
            service.awaitShutdown();
        }
        store.close();
    }

    /**
     * Ends a start whose rules are refused, with nothing said but what is wrong with them. The service is half up then,
     * so it is not asked to stop; nothing has been served.
     */
    static EditionRejected giveUp(EditionRejected rules) {
        if (launched) {
            System.err.println(rules.getMessage());
            if (embedded != null) {
                embedded.close();
            }
            Runtime.getRuntime().halt(1);
        }
        return rules;
    }

    /** Before the service starts there is no log to write to. */
    private static void refuse(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
