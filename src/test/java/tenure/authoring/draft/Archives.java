package tenure.authoring.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes archives, well meant ones and others. */
final class Archives {

    static final byte[] TEXT = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

    private Archives() {}

    /** The library makes other strokes of backslashes, so they are put in afterwards. */
    static byte[] zip(String... names) {
        byte[] archive = zip(zip -> {
            for (String name : names) {
                add(zip, new ZipArchiveEntry(name.replace('\\', '|')), TEXT);
            }
        });
        if (String.join("", names).indexOf('\\') >= 0) {
            for (int i = 0; i < archive.length; i++) {
                archive[i] = archive[i] == '|' ? (byte) '\\' : archive[i];
            }
        }
        return archive;
    }

    static byte[] zip(Consumer<ZipArchiveOutputStream> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            content.accept(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) {
        try {
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zipWithMode(String name, int mode) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        return zip(zip -> add(zip, entry, "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] tar(String... names) {
        return tar(tar -> {
            for (String name : names) {
                add(tar, new TarArchiveEntry(name, true), TEXT);
            }
        });
    }

    static byte[] tar(Consumer<TarArchiveOutputStream> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            content.accept(tar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content) {
        try {
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] tarWithLink(String name, byte kind) {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName("/etc/passwd");
        return tar(tar -> add(tar, entry, new byte[0]));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
