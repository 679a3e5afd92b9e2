package tenure.record;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps decisions. */
public interface Recorder {

    /**
     * Keeps the decisions of one call, of which there may be none. The call may be answered when the stage is completed;
     * when it fails, with {@link NotKept}, it must not. Never blocks.
     */
    CompletionStage<Void> keep(Call call, List<Given> given);
}
