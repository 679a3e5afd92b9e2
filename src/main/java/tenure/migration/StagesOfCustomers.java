package tenure.migration;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import tenure.partner.Stages;

/** Tells partners, in the list of their customers, how far each is: by its moves, or by the days an import brought. */
@Singleton
class StagesOfCustomers implements Stages {

    @Override
    public List<String> words() {
        return Arrays.stream(Stage.values()).map(Enum::name).toList();
    }

    @Override
    public String sql() {
        return """
                coalesce((select s.stage from stage s where s.account_id = c.account_id),
                         case when c.set_up_on <= asked.day then 'ACTIVE' when c.migrated_on <= asked.day then 'MIGRATED'
                              else 'NOT_SCHEDULED' end)""";
    }
}
