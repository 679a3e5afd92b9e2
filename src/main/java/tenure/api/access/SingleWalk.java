package tenure.api.access;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.json.JsonText;
import tenure.request.Context.Explain;
import tenure.request.Request;

/** The walk of one question. */
record SingleWalk(Request request, Answers answers) implements Walk {

    @Override
    public @Nullable Reply atOnce() {
        if (request.context().explain() == Explain.IN_FULL) {
            return null;
        }
        List<Inquiry> inquiries = answers.facts().atHand(List.of(request));
        return inquiries == null ? null : write(inquiries);
    }

    @Override
    public @Nullable CompletionStage<Reply> soon() {
        return request.context().explain() == Explain.IN_FULL
                ? null
                : answers.facts().fetch(request).thenApply(inquiry -> write(List.of(inquiry)));
    }

    @Override
    public Reply answer() {
        return write(answers.facts().gather(List.of(request)));
    }

    private Reply write(List<Inquiry> inquiries) {
        Answer answer = answers.to(inquiries).get(0);
        return new Reply(JsonText.bytes(json -> answer.write(json)), answers.call(), List.of(answer.at(0)));
    }
}
