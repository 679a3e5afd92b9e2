package tenure.account.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, numbered from 1. Blank ones are passed over, but counted. */
final class Lines {

    /** An account of five thousand services is not as long. */
    static final int LONGEST = 4 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final DocumentCheck check;
    private long number;

    Lines(InputStream body, DocumentCheck check) {
        this.in = new BufferedInputStream(body, BUFFER);
        this.check = check;
    }

    /** The number of the line read last. */
    long number() {
        return number;
    }

    /** The next line that is not blank; null at the end. */
    @Nullable
    Line next() throws IOException {
        for (int first = in.read(); first >= 0; first = in.read()) {
            if (first == '\n') {
                number++;
            } else if (!isBlank(first)) {
                number++;
                return rest(first);
            }
        }
        return null;
    }

    private Line rest(int first) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(2048);
        long length = 0;
        for (int next = first; next >= 0 && next != '\n'; next = in.read()) {
            length++;
            if (length <= LONGEST) {
                text.write(next);
            }
        }
        return length > LONGEST ? Line.tooLong(number) : Line.read(number, text.toByteArray(), check);
    }

    /** Reads on to the end, for the sake of senders who look at no answer before they have sent everything. */
    void skipRest() throws IOException {
        in.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
