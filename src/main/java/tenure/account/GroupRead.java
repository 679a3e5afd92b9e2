package tenure.account;

import io.vertx.core.Context;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.request.Request;

/**
 * Reads the facts of single questions by group: a worker asks the store for what some of them name, in one statement, and
 * while it waits others gather. A way to the store and a thread for each of them would cost more than all else together.
 */
final class GroupRead {

    private static final int READERS = 2;

    private final Function<List<Request>, Found> store;
    private final Executor workers;
    private final Queue<Read> waiting = new ArrayDeque<>();
    private int readers;

    /** Reads from this store, on these threads. */
    GroupRead(Function<List<Request>, Found> store, Executor workers) {
        this.store = store;
        this.workers = workers;
    }

    /** What is read for one question, and where it came from. */
    private record Read(Request request, @Nullable Context loop, CompletableFuture<Inquiry> inquiry) {}

    CompletionStage<Inquiry> read(Request request) {
        Read read = new Read(request, Loop.here(), new CompletableFuture<>());
        synchronized (this) {
            waiting.add(read);
        }
        Loop.afterAll(read.loop, this::begin);
        return read.inquiry;
    }

    private void begin() {
        synchronized (this) {
            if (waiting.isEmpty() || readers == READERS) {
                return;
            }
            readers++;
        }
        workers.execute(this::run);
    }

    private void run() {
        for (List<Read> group = take(); !group.isEmpty(); group = take()) {
            read(group);
        }
    }

    /** Some that wait; when there are none, there is a reader less. */
    private synchronized List<Read> take() {
        List<Read> group = new ArrayList<>(FactQuery.USUAL);
        while (group.size() < FactQuery.USUAL && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        if (group.isEmpty()) {
            readers--;
        }
        return group;
    }

    private void read(List<Read> group) {
        try {
            Found found = store.apply(group.stream().map(Read::request).toList());
            Loop.tell(group, Read::loop, read -> read.inquiry.complete(found.inquiry(read.request)));
        } catch (RuntimeException e) {
            Loop.tell(group, Read::loop, read -> read.inquiry.completeExceptionally(e));
        }
    }
}
