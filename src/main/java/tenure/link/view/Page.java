package tenure.link.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.json.Problem;

/**
 * A page as it is shown.
 *
 * @param problems what is wrong with what was sent, each at its field
 */
public record Page(
        State state,
        String title,
        List<Block> blocks,
        List<Problem> problems,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Form form) {

    public Page {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    public static Page of(State state, LinkView view) {
        return new Page(state, view.title(), view.blocks(), List.of(), view.form());
    }

    /** Why this page is shown, and the HTTP status it is shown with. */
    public enum State {
        /** The link is good, and this is what it asks. */
        OPEN(200),
        /** It was answered; a second click of the same answer gets this too. */
        DONE(200),
        /** What was sent cannot be read. */
        MALFORMED(400),
        /** What was sent has problems; nothing was done. */
        PROBLEMS(422),
        /** What was sent is an answer to an older page; nothing was done, and this is where things stand. */
        MOVED_ON(409),
        /** The link was answered before, and otherwise. */
        DECIDED(409),
        UNKNOWN(404),
        EXPIRED(410),
        USED(410),
        REVOKED(410),
        FAULT(500);

        private final int status;

        State(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** What is wrong with that field; empty when nothing is. */
    public String problemAt(String field) {
        return problems.stream()
                .filter(problem -> problem.pointer().equals("/" + field))
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }

    /** Where a problem leads to: the field, or nowhere. */
    public String anchor(Problem problem) {
        return field(problem).map(field -> "#" + field.name()).orElse("");
    }

    /** A problem as it is told away from its field. */
    public String told(Problem problem) {
        return field(problem).map(field -> field.label() + " – ").orElse("") + problem.message();
    }

    private Optional<Field> field(Problem problem) {
        return form == null
                ? Optional.empty()
                : form.fields().stream()
                        .filter(field -> problem.pointer().equals("/" + field.name()))
                        .findFirst();
    }
}
