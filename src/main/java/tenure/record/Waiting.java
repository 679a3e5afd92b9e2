package tenure.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The calls whose decisions wait to be kept, in the order in which they came. */
final class Waiting {

    /** For so long company is waited for, when nobody waits for an answer; and writing that takes longer takes long. */
    private static final long A_WHILE = TimeUnit.MILLISECONDS.toNanos(10);

    /** While some are being written, others gather until a second writer has enough to do, or the first takes long. */
    private static final int MANY = 8;

    private final int room;
    private List<Entry> entries = new ArrayList<>();
    private int unkept;
    private boolean closed;
    private boolean complete;
    private int writers;
    private long taken;

    /** For so many calls that are not kept yet there is room to be answered meanwhile. */
    Waiting(int room) {
        this.room = room;
    }

    /**
     * Takes an entry in; it may be answered at once if there is room. That is settled before it waits: afterwards it may be
     * dealt with at any moment.
     *
     * @return whether it was taken in; nothing is any more once this is closed
     */
    synchronized boolean add(Entry entry) {
        if (closed) {
            return false;
        }
        if (unkept < room) {
            entry.kept().complete(null);
        }
        unkept++;
        entries.add(entry);
        if (room > 0 && entries.size() == 1) {
            notify();
        }
        return true;
    }

    /**
     * Everything that waits, once that is {@link #complete}, or what came in for a while when nobody waits for an answer;
     * nothing when nothing will come any more.
     */
    synchronized List<Entry> take() throws InterruptedException {
        do {
            while (!isWorthWriting() && !closed) {
                wait();
            }
            if (room > 0) {
                linger();
            }
            // What one has waited for, another may have taken.
        } while (entries.isEmpty() && !closed);
        List<Entry> waited = entries;
        complete = false;
        writers++;
        taken = System.nanoTime();
        entries = new ArrayList<>(waited.size());
        return waited;
    }

    private boolean isWorthWriting() {
        if (entries.isEmpty() || room > 0) {
            return !entries.isEmpty();
        }
        return complete && (writers == 0 || entries.size() >= MANY || System.nanoTime() - taken >= A_WHILE);
    }

    /** What was taken is dealt with, by whoever is going to take again. */
    synchronized void written() {
        writers--;
    }

    /** What is kept together costs little more than one. */
    private void linger() throws InterruptedException {
        long until = System.nanoTime() + A_WHILE;
        for (long left = A_WHILE; left > 0 && !entries.isEmpty() && !closed; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Those that came together are all here: nothing is gained by waiting for more. To be told after each that came. */
    synchronized void complete() {
        if (room == 0 && !entries.isEmpty()) {
            complete = true;
            if (isWorthWriting()) {
                notify();
            }
        }
    }

    /** Takes out again those that wait for an answer longer than this. */
    synchronized List<Entry> overdue(Duration patience) {
        long now = System.nanoTime();
        List<Entry> overdue = new ArrayList<>();
        List<Entry> left = new ArrayList<>();
        for (Entry entry : entries) {
            boolean waits = !entry.isAnswered() && now - entry.since() >= patience.toNanos();
            (waits ? overdue : left).add(entry);
        }
        entries = left;
        unkept -= overdue.size();
        return overdue;
    }

    /** So many of those taken are dealt with. */
    synchronized void settle(int settled) {
        unkept -= settled;
    }

    synchronized int unkept() {
        return unkept;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Takes nothing in any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
