package tenure.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged Tenure, run as a person runs it, in a folder with a space in its name. */
class RestartIT {
    private static final String URL = "quarkus.datasource.jdbc.url=";

    @TempDir
    Path temporary;

    private LaunchedTenure tenure;

    @AfterEach
    void stop() {
        if (tenure != null) {
            tenure.kill();
        }
    }

    @Test
    void what_was_written_survives_a_kill_and_a_stop_leaves_nothing_running() throws Exception {
        var home = Files.createDirectory(temporary.resolve("a folder"));
        tenure = LaunchedTenure.in(home, "quarkus.http.port=0").awaitReady();
        try (var connection = connect(home)) {
            connection.createStatement().execute("create table kept as select 42 as answer");
        }
        othersAreRefused(home);

        tenure.kill();
        tenure = LaunchedTenure.in(home, "quarkus.http.port=0").awaitReady();
        try (var connection = connect(home);
                var rows = connection.createStatement().executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }

        tenure.askToStop();
        assertThat(tenure.awaitEnd()).isEqualTo(128 + 15);
        assertThat(home.resolve("data/cluster/postmaster.pid")).doesNotExist();
    }

    private void othersAreRefused(Path home) throws Exception {
        refused("is in use by another Tenure", LaunchedTenure.in(home, "quarkus.http.port=0"));
        var external = URL + url(home);
        refused("tenure.demo=true", LaunchedTenure.in(home, external));
        refused(
                "seems to be in use by another process",
                LaunchedTenure.in(
                        home,
                        external,
                        "tenure.demo=true",
                        "quarkus.datasource.username=tenure",
                        "quarkus.datasource.password=" + password(home),
                        "quarkus.http.port=" + tenure.port()));
    }

    private static void refused(String why, LaunchedTenure launched) throws Exception {
        assertThat(launched.awaitEnd()).isEqualTo(1);
        assertThat(launched.output()).contains(why).doesNotContain("\tat ");
    }

    private static Connection connect(Path home) throws IOException, SQLException {
        return DriverManager.getConnection(url(home), "tenure", password(home));
    }

    private static String password(Path home) throws IOException {
        return Files.readString(home.resolve("data/password"));
    }

    /** PostgreSQL's own note of its port is the fourth line of this file. */
    private static String url(Path home) throws IOException {
        var port =
                Files.readAllLines(home.resolve("data/cluster/postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }
}
