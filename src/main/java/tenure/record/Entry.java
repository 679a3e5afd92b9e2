package tenure.record;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A call whose decisions wait to be kept.
 *
 * @param since when it began to wait, by {@link System#nanoTime}
 * @param kept completed once the call may be answered
 */
record Entry(Call call, List<Given> given, long since, CompletableFuture<Void> kept) {

    static Entry of(Call call, List<Given> given) {
        return new Entry(call, given, System.nanoTime(), new CompletableFuture<>());
    }

    boolean isAnswered() {
        return kept.isDone();
    }
}
