package tenure.authoring.edition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.rules.CompiledForm;
import tenure.rules.pack.PackFiles;

/**
 * What is to become an edition.
 *
 * @param restores the edition it is equal to, when it brings that one back
 * @param approver who publishes it; null for what comes with the distribution
 * @param report of the check it passed, as JSON; null for what comes with the distribution
 */
public record Candidate(
        PackFiles files,
        CompiledForm form,
        @Nullable Integer restores,
        List<String> authors,
        @Nullable String approver,
        String comment,
        Instant effectiveAt,
        @Nullable String report) {}
