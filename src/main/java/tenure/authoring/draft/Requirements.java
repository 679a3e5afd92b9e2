package tenure.authoring.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.authoring.check.Checked;
import tenure.authoring.edition.EditionEntry;
import tenure.json.Pointer;
import tenure.json.Problem;
import tenure.rules.CompiledForm;
import tenure.rules.Problem.Severity;

/** What has to be so before a draft goes a step further. */
final class Requirements {

    private Requirements() {}

    static void toBeHandedIn(Sight sight) {
        List<Problem> conflicts = sight.files().stream()
                .filter(file -> file.file().conflict() != null)
                .map(file -> new Problem(
                        Pointer.ROOT.member("files").member(file.file().path()).toString(),
                        "CONFLICT",
                        "it was changed both here and in edition "
                                + sight.draft().base() + "; put what is right"))
                .toList();
        if (!conflicts.isEmpty()) {
            throw Refused.unprocessable("There are conflicts to be resolved.", conflicts);
        }
        if (sight.draft().base() != sight.newest()) {
            throw outdated(sight.newest());
        }
        if (sight.files().stream().allMatch(file -> file.done() == Sight.Done.SAME)) {
            throw Refused.conflict("NOTHING_CHANGED", "This draft is just like edition " + sight.newest() + ".");
        }
    }

    static void toBeApproved(Draft draft, String by, EditionEntry newest) {
        submitted(draft);
        if (draft.authors().contains(by)) {
            throw Refused.fourEyes("You had a hand in this draft, so somebody else has to approve it.");
        }
        onNewest(draft, newest);
    }

    static void submitted(Draft draft) {
        Editing.mustBeOpen(draft);
        if (draft.state() != Draft.State.SUBMITTED) {
            throw Refused.conflict("NOT_SUBMITTED", "This draft is being edited; it was not submitted.");
        }
    }

    static void onNewest(Draft draft, EditionEntry newest) {
        if (draft.base() != newest.number()) {
            throw outdated(newest.number());
        }
    }

    private static RuntimeException outdated(int newest) {
        return Refused.conflict(
                "OUTDATED_BASE", "Edition " + newest + " was published since; rebase this draft onto it first.");
    }

    /** Whoever looked at a draft a moment ago decided about just this one. */
    static void unchanged(Draft now, Draft then) {
        if (now.revision() != then.revision() || now.state() != then.state()) {
            throw Refused.conflict(
                    "CHANGED", "Meanwhile " + now.changed().by() + " changed this draft; look at it again first.");
        }
    }

    static void passed(Draft checked) {
        if (!checked.passed()) {
            throw Refused.unprocessable(
                    "/report", "CHECK_FAILED", "The check found problems; the draft's report has them.");
        }
    }

    static void passed(Checked checked) {
        List<Problem> problems = checked.report().problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> new Problem(
                        Pointer.ROOT.member("files").member(problem.file()).toString(),
                        problem.code(),
                        problem.line() + ":" + problem.column() + ": " + problem.message()))
                .toList();
        if (!problems.isEmpty()) {
            throw Refused.unprocessable("The check did not pass.", problems);
        }
    }

    static CompiledForm compiled(Checked checked) {
        CompiledForm form = checked.compiled();
        if (form == null) {
            throw new IllegalStateException("a pack that passes its check can be compiled");
        }
        return form;
    }

    /** When an edition takes effect that stands on the newest: never before that one does. */
    static Instant effective(@Nullable Instant wanted, EditionEntry newest, Instant now) {
        if (wanted != null && wanted.isBefore(now)) {
            throw Refused.unprocessable("/effectiveAt", "IN_THE_PAST", "that moment has passed");
        }
        Instant effective = wanted == null ? now : wanted;
        if (wanted == null && newest.effectiveAt().equals(newest.publishedAt()) && now.isBefore(newest.effectiveAt())) {
            // That one took effect at once, by a clock that is a little ahead of this one.
            return newest.effectiveAt();
        }
        if (effective.isBefore(newest.effectiveAt())) {
            throw Refused.conflict(
                    "SCHEDULED",
                    "Edition " + newest.number() + ", on which this stands, takes effect at " + newest.effectiveAt()
                            + "; give an effectiveAt not before that, or withdraw it.");
        }
        return effective;
    }
}
