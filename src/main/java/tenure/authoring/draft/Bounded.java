package tenure.authoring.draft;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that unpacks, up to a point. */
final class Bounded extends FilterInputStream {

    private final Incoming incoming;
    private long left;

    Bounded(InputStream unpacked, long most, Incoming incoming) {
        super(unpacked);
        this.left = most;
        this.incoming = incoming;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw incoming.stop("", "BOMB", "the archive unpacks to far more than a pack may have");
        }
    }
}
