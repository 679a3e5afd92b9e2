package tenure.authoring.workshop;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Bytes with their length before them: all that is ever written between the service and the workshop. */
final class Frames {

    private static final int LARGEST = 256 * 1024 * 1024;

    private Frames() {}

    static void write(DataOutputStream to, byte[] frame) throws IOException {
        to.writeInt(frame.length);
        to.write(frame);
    }

    /** The next frame. */
    static byte[] read(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] frame = from.readNBytes(length);
        if (frame.length < length) {
            throw new IOException("the frame ends before its end");
        }
        return frame;
    }
}
