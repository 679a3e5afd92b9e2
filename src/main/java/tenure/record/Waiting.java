package tenure.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The calls whose decisions wait to be kept, in the order in which they came. */
final class Waiting {

    /** For so long company is waited for, when nobody says that all are here. */
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1);
    /** For so long when nobody waits for an answer. */
    private static final long A_WHILE = TimeUnit.MILLISECONDS.toNanos(10);

    private final int room;
    private List<Entry> entries = new ArrayList<>();
    private int unkept;
    private boolean closed;
    private boolean complete;

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
        if (entries.size() == 1) {
            notifyAll();
        }
        return true;
    }

    /** Everything that waits, once there is something; nothing when nothing will come any more. */
    synchronized List<Entry> take() throws InterruptedException {
        do {
            while (entries.isEmpty() && !closed) {
                wait();
            }
            linger(room > 0 ? A_WHILE : A_MOMENT);
            // What one has waited for, another may have taken.
        } while (entries.isEmpty() && !closed);
        List<Entry> taken = entries;
        complete = false;
        entries = new ArrayList<>(taken.size());
        return taken;
    }

    /** What is kept together costs little more than one. */
    private void linger(long time) throws InterruptedException {
        long until = System.nanoTime() + time;
        for (long left = time;
                left > 0 && !entries.isEmpty() && !complete && !closed;
                left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Those that came together are all here: nothing is gained by waiting for more. */
    synchronized void complete() {
        if (room == 0 && !entries.isEmpty() && !complete) {
            complete = true;
            notifyAll();
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
