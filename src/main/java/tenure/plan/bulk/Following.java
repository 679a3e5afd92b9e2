package tenure.plan.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Optional;

/** For those who follow a bulk change: how far it is, each time that it is further. */
@Singleton
public class Following {

    private final Runs runs;
    private final BulkSettings settings;

    Following(Runs runs, BulkSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    /** What the run comes to from now on, at last what it came to when it was done; empty when there is none of that id. */
    public Optional<Multi<ObjectNode>> run(String id) {
        return runs.find(id)
                .map(now -> look(id, now)
                        .repeat()
                        .withDelay(settings.told())
                        .whilst(run -> !isDone(run))
                        .skip()
                        .repetitions());
    }

    private Uni<ObjectNode> look(String id, ObjectNode first) {
        return Uni.createFrom()
                .item(() -> runs.find(id).orElse(first))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static boolean isDone(ObjectNode run) {
        return run.path("state").asText().equals(Run.State.DONE.name());
    }
}
