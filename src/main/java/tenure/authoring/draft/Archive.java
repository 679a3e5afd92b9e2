package tenure.authoring.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import tenure.json.RequestRefused;

/** Files in a zip, a tar or a packed tar, told apart by how they begin. */
public final class Archive {

    private static final int BAD_REQUEST = 400;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;
    private static final int KIND_OF_FILE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;
    /** A tar has a head and a tail for each file, and may have another for its long name. */
    private static final long TAR_AT_MOST = Limits.PACK + Limits.FILES * 4096L;

    private Archive() {}

    /**
     * The files of the archive by path.
     *
     * @throws RequestRefused naming every entry that no pack may have
     */
    public static Map<String, byte[]> read(String pack, byte[] archive) {
        Incoming incoming = new Incoming();
        try {
            if (archive.length > 1 && archive[0] == 'P' && archive[1] == 'K') {
                zip(archive, incoming);
            } else if (archive.length > 1 && (archive[0] & 0xff) == GZIP_1 && (archive[1] & 0xff) == GZIP_2) {
                InputStream packed = new ByteArrayInputStream(archive);
                long most = Math.min(TAR_AT_MOST, Math.max(1L << 20, (long) archive.length * Limits.RATIO));
                tar(
                        new Bounded(
                                GzipCompressorInputStream.builder()
                                        .setInputStream(packed)
                                        .setDecompressConcatenated(true)
                                        .get(),
                                most,
                                incoming),
                        incoming);
            } else {
                tar(new ByteArrayInputStream(archive), incoming);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RequestRefused(BAD_REQUEST, "The body is no zip, tar or packed tar that can be read.");
        }
        return incoming.files(pack);
    }

    /* By its directory, which alone tells links from files. */
    private static void zip(byte[] archive, Incoming incoming) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = name(entry);
                incoming.entry(name);
                int kind = entry.getUnixMode() & KIND_OF_FILE;
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    incoming.refuse(name, "ENCRYPTED", "nobody here knows the password");
                } else if (kind != 0 && kind != REGULAR && kind != FOLDER) {
                    incoming.refuse(name, "NO_FILE", "a link or a device, not a file");
                } else if (entry.isDirectory()) {
                    incoming.folder(name);
                } else if (!zip.canReadEntryData(entry)) {
                    incoming.refuse(name, "UNKNOWN_METHOD", "it is packed in a way that is not known here");
                } else {
                    long packed = zip.getRawInputStream(entry).transferTo(OutputStream.nullOutputStream());
                    try (InputStream content = zip.getInputStream(entry)) {
                        incoming.file(name, content, packed);
                    }
                }
            }
        } catch (ZipException e) {
            throw new IOException(e);
        }
    }

    /** As it is written: the library makes other strokes of backslashes. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        return raw == null ? entry.getName() : new String(raw, StandardCharsets.UTF_8);
    }

    private static void tar(InputStream stream, Incoming incoming) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(stream)) {
            boolean any = false;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                any = true;
                String name = entry.getName();
                incoming.entry(name);
                if (entry.isDirectory()) {
                    incoming.folder(name);
                } else if (!entry.isFile()
                        || entry.isLink()
                        || entry.isSymbolicLink()
                        || entry.isCharacterDevice()
                        || entry.isBlockDevice()
                        || entry.isFIFO()
                        || entry.isSparse()) {
                    incoming.refuse(name, "NO_FILE", "a link or a device, not a file");
                } else {
                    incoming.file(name, tar, Long.MAX_VALUE / Limits.RATIO);
                }
            }
            if (!any) {
                throw new IOException("nothing in it");
            }
        }
    }
}
