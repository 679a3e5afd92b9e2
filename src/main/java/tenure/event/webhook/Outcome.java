package tenure.event.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status the status of the answer; null when there was none
 * @param problem why it failed, in a word; null when it did not
 */
public record Outcome(@Nullable Integer status, @Nullable String problem) {

    private static final int OK = 200;
    private static final int OK_NO_MORE = 300;

    static Outcome answered(int status) {
        return new Outcome(status, status >= OK && status < OK_NO_MORE ? null : "status");
    }

    static Outcome failed(String problem) {
        return new Outcome(null, problem);
    }

    public boolean delivered() {
        return problem == null;
    }
}
