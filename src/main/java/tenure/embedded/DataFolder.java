package tenure.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder that outlives every run, held by one Tenure at a time. */
final class DataFolder implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** The operating system drops the lock with the process that holds it, however that process ends. */
    static DataFolder hold(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(path.resolve("tenure.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new EmbeddedStoreFailed("The data folder " + path
                        + " is in use by another Tenure. Stop that one, or set tenure.data to another folder.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new EmbeddedStoreFailed("The data folder " + path + " cannot be used: " + e, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    /** The database's password, made once; only the folder's owner can read it. */
    String password() throws IOException {
        var file = passwordFile();
        if (Files.notExists(file)) {
            var random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, ownerOnly);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedStoreFailed("The data folder " + path + " cannot be let go: " + e, e);
        }
    }
}
