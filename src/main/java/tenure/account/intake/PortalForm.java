package tenure.account.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tenure.json.Pointer;
import tenure.json.Problem;

/** What a partner may set for its portal, outside an import too. */
public final class PortalForm {

    private PortalForm() {}

    /** All that is wrong with these settings; an import would find the same. */
    public static List<Problem> problems(JsonNode settings) {
        Problems problems = new Problems();
        Part.check(settings, Pointer.ROOT, problems, PartnerCheck.PORTAL, PartnerCheck::portal);
        return problems.list();
    }
}
