package tenure.partner;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.List;

/** The stages that an account itself tells: whether it was migrated, and whether it was set up. */
@Singleton
@DefaultBean
class DatedStages implements Stages {

    private static final String WAITING = "NOT_SCHEDULED";
    private static final String MIGRATED = "MIGRATED";
    private static final String ACTIVE = "ACTIVE";

    @Override
    public List<String> words() {
        return List.of(WAITING, MIGRATED, ACTIVE);
    }

    @Override
    public String sql() {
        return """
                case when c.set_up_on <= asked.day then 'ACTIVE' when c.migrated_on <= asked.day then 'MIGRATED'
                     else 'NOT_SCHEDULED' end""";
    }
}
