package tenure.authoring.edition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import tenure.account.Ear;

/** Hears of editions that any replica published, and looks every second all the same. */
@Singleton
class Replica {

    private final Ear ear;

    Replica(AgroalDataSource store, Switch change) {
        this.ear = new Ear(
                store,
                "serves the edition in force",
                Publishing.CHANNEL,
                (connection, isTold) -> change.look(connection));
    }

    void start(@Observes StartupEvent event) {
        ear.start();
    }

    /** Gives the connection back before the pool closes. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ear.stop();
    }
}
