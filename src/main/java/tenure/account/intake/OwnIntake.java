package tenure.account.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tenure.account.Intake;
import tenure.account.StoreFailed;
import tenure.decision.InForce;
import tenure.json.Problem;
import tenure.json.StrictJson;

/** Imports on behalf of Tenure itself. */
@ApplicationScoped
class OwnIntake implements Intake {

    private final AgroalDataSource store;
    private final InForce inForce;
    private final WholeImport whole;

    OwnIntake(AgroalDataSource store, InForce inForce, WholeImport whole) {
        this.store = store;
        this.inForce = inForce;
        this.whole = whole;
    }

    @Override
    public boolean isEmpty() {
        try (Connection connection = store.getConnection();
                PreparedStatement any = connection.prepareStatement("select exists (select from account)");
                ResultSet row = any.executeQuery()) {
            row.next();
            return !row.getBoolean(1);
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    /* A caller is answered with the problems of an import; here there is nobody to answer, so they are looked for first. */
    @Override
    public List<Problem> take(byte[] document) {
        Problems problems = new Problems();
        new DocumentCheck(inForce.decider().edition().catalogue()).document(StrictJson.read(document), problems);
        if (problems.isEmpty()) {
            whole.run(document, "tenure");
        }
        return problems.list();
    }
}
