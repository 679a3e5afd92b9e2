package tenure.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The calls whose decisions wait to be kept, in the order in which they came. */
final class Waiting {

    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1);

    private final int room;
    private List<Entry> entries = new ArrayList<>();
    private int unkept;
    private boolean closed;
    private boolean company;

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
        while (entries.isEmpty() && !closed) {
            wait();
        }
        if (company) {
            linger();
        }
        List<Entry> taken = entries;
        company = taken.size() > 1;
        entries = new ArrayList<>(taken.size());
        return taken;
    }

    /** What is kept together costs little more than one: where calls come in company, more of them are about to. */
    private void linger() throws InterruptedException {
        long until = System.nanoTime() + A_MOMENT;
        for (long left = A_MOMENT; left > 0 && !closed; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
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
