package tenure.command;

import java.nio.file.Files;
import java.nio.file.Path;
import tenure.rules.Edition;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.EntityPackReader;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/**
 * A pack in a folder.
 *
 * @param folder as it was typed
 */
record PackFolder(Path folder, PackFiles files) {

    /** Only packs of entities have it. */
    private static final String ENTITIES = "entities.json";

    static PackFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Unreachable("There is no folder " + folder + ".");
        }
        return new PackFolder(folder, PackFiles.of(folder));
    }

    /** The pack's name: that of its folder. */
    String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** What stands before the path of a file in what is told. */
    String prefix() {
        String path = folder.toString().replace('\\', '/');
        return path.isEmpty() || path.endsWith("/") ? path : path + "/";
    }

    /**
     * The edition these files make.
     *
     * @throws tenure.rules.EditionRejected with every problem
     */
    Edition edition() {
        return read(name(), files);
    }

    static Edition read(String name, PackFiles files) {
        return files.paths().contains(ENTITIES)
                ? new EntityPackReader(DrlCompiler::book).read(name, files).edition()
                : new PackReader(DrlCompiler::book).read(name, files);
    }
}
