package tenure.link;

import java.util.List;
import tenure.json.Problem;
import tenure.link.view.LinkView;

/** What a handler made of what was answered to a page. */
public sealed interface LinkAnswer {

    /**
     * It is done, and the link is used up.
     *
     * @param outcome what is shown, to a second click too
     */
    record Done(LinkView outcome) implements LinkAnswer {
        public Done {
            if (outcome.form() != null) {
                throw new IllegalArgumentException("a used link cannot ask anything");
            }
        }
    }

    /** A step is done and kept, and the link goes on with this. */
    record Next(LinkView view) implements LinkAnswer {}

    /** Nothing is done, and nothing kept. A pointer is a slash and the name of a field. */
    record Wrong(List<Problem> problems) implements LinkAnswer {
        public Wrong {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("nothing is wrong");
            }
        }
    }
}
