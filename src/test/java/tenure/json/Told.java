package tenure.json;

import java.util.List;

/** What a refusal tells. */
public final class Told {

    private Told() {}

    public static int status(RequestRefused refused) {
        return refused.details().status();
    }

    public static List<String> codes(RequestRefused refused) {
        return refused.details().problems().stream().map(Problem::code).toList();
    }
}
