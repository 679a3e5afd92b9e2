package tenure.record;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A call whose decisions wait to be kept.
 *
 * @param decisions how many there are
 * @param since when it began to wait, by {@link System#nanoTime}
 * @param kept completed once the call may be answered
 */
record Entry(List<Row> rows, int decisions, long since, CompletableFuture<Void> kept) {

    static Entry of(List<Row> rows, int decisions) {
        return new Entry(rows, decisions, System.nanoTime(), new CompletableFuture<>());
    }

    boolean isAnswered() {
        return kept.isDone();
    }
}
