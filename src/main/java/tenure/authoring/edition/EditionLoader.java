package tenure.authoring.edition;

import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import tenure.rules.CompiledForm;
import tenure.rules.EditionRejected;
import tenure.rules.pack.PackFiles;

/** Brings editions from the store. */
final class EditionLoader {

    private static final Logger LOG = Logger.getLogger(EditionLoader.class);

    private EditionLoader() {}

    /**
     * The edition, able to answer.
     *
     * @throws EditionRejected when this Tenure cannot serve its files
     * @throws IllegalStateException when its files are not those that were published
     */
    static Opened load(Connection connection, EditionEntry entry) throws SQLException {
        PackFiles files = EditionFiles.contents(connection, entry.pack(), entry.number());
        if (!files.hash().equals(entry.hash())) {
            throw new IllegalStateException(
                    "the files of edition " + entry.number() + " are not those that were published");
        }
        CompiledForm form = CompiledForms.get(connection, entry.hash());
        if (form != null) {
            try {
                return Opened.opening(entry.pack(), files, form);
            } catch (RuntimeException | LinkageError e) {
                // What was compiled can be made again; the files are what was published.
                LOG.warnf(e, "edition %d is compiled again", entry.number());
            }
        }
        Opened opened = Opened.compiling(entry.pack(), files);
        CompiledForms.put(connection, entry.hash(), opened.form());
        return opened;
    }
}
