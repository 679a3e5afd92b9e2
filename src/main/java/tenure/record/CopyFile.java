package tenure.record;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.rules.Edition;

/** Rows in the binary form that PostgreSQL's COPY takes. */
final class CopyFile {

    private static final String SIGNATURE = "PGCOPY\n\u00ff\r\n\0";
    private static final int COLUMNS = 5;
    private static final int UUID_BYTES = 16;
    private static final int NULL = -1;
    private static final int USUAL = 1 << 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    private final DataOutputStream file = new DataOutputStream(bytes);

    private CopyFile() {}

    /** The file of these rows, of which each edition has a number in the store. */
    static byte[] of(List<Row> rows, IdentityHashMap<Edition, Integer> editions) {
        CopyFile copy = new CopyFile();
        try {
            copy.write(rows, editions);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return copy.bytes.toByteArray();
    }

    private void write(List<Row> rows, IdentityHashMap<Edition, Integer> editions) throws IOException {
        file.write(SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
        file.writeInt(0);
        file.writeInt(0);
        for (Row row : rows) {
            file.writeShort(COLUMNS);
            file.writeInt(UUID_BYTES);
            file.writeLong(row.id().getMostSignificantBits());
            file.writeLong(row.id().getLeastSignificantBits());
            String account = row.account();
            field(account == null ? null : account.getBytes(StandardCharsets.UTF_8));
            file.writeInt(Integer.BYTES);
            file.writeInt(Objects.requireNonNull(editions.get(row.edition())));
            Snapshot snapshot = row.snapshot();
            field(snapshot == null ? null : snapshot.digestBytes());
            field(row.body());
        }
        file.writeShort(NULL);
    }

    private void field(byte @Nullable [] value) throws IOException {
        if (value == null) {
            file.writeInt(NULL);
        } else {
            file.writeInt(value.length);
            file.write(value);
        }
    }
}
