package tenure.record;

import io.vertx.core.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A call whose decisions wait to be kept.
 *
 * @param decisions how many there are
 * @param since when it began to wait, by {@link System#nanoTime}
 * @param loop the event loop that it came from; null when it came from none
 * @param kept completed once the call may be answered
 */
record Entry(
        List<Row> rows, int decisions, long since, @Nullable Context loop, CompletableFuture<Void> kept) {

    static Entry of(List<Row> rows, int decisions, @Nullable Context loop) {
        return new Entry(rows, decisions, System.nanoTime(), loop, new CompletableFuture<>());
    }

    boolean isAnswered() {
        return kept.isDone();
    }
}
