package tenure.account.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, numbered from 1. Blank ones are passed over, but counted. */
final class Lines {

    /** An account of five thousand services is not as long. */
    static final int LONGEST = 4 << 20;

    private final InputStream in;
    private final DocumentCheck check;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;

    Lines(InputStream body, DocumentCheck check) {
        this.in = body;
        this.check = check;
    }

    /** The number of the line read last. */
    long number() {
        return number;
    }

    /** The next line that is not blank; null at the end. */
    @Nullable
    Line next() throws IOException {
        while (at < end || fill()) {
            number++;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            if (read(line) > LONGEST) {
                return Line.tooLong(number);
            }
            byte[] text = line.toByteArray();
            if (!isBlank(text)) {
                return Line.read(number, text, check);
            }
        }
        return null;
    }

    /** Reads to the end of the line and returns how long it was. What goes beyond the longest is only counted. */
    private long read(ByteArrayOutputStream line) throws IOException {
        long length = 0;
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            length += at - from;
            if (length <= LONGEST) {
                line.write(buffer, from, at - from);
            }
            if (at < end) {
                at++;
                return length;
            }
        }
        return length;
    }

    /** Reads on to the end, for the sake of senders who look at no answer before they have sent everything. */
    void skipRest() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private static boolean isBlank(byte[] text) {
        for (byte c : text) {
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }
}
