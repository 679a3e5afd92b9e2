package tenure.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Puts plans into the catalogue, as an import would. */
public interface CatalogueWriter {

    /** Keeps imports and everybody else who changes plans waiting until this transaction ends. */
    void hold(Connection transaction) throws SQLException;

    /**
     * Finds out whether plans could be put, and puts none.
     *
     * @throws InvalidChange when an import of these documents would be refused
     */
    void check(Connection transaction, List<ObjectNode> plans) throws SQLException;

    /**
     * Writes plans, new ones and those that take the place of stored ones, in this transaction, which holds the catalogue.
     *
     * @return what replicas must forget
     * @throws InvalidChange when an import of these documents would be refused
     */
    Changes put(Connection transaction, List<ObjectNode> plans) throws SQLException;
}
