package tenure.api.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tenure.api.access.Reply;
import tenure.api.access.Walk;
import tenure.json.JsonText;
import tenure.json.JsonText.Content;
import tenure.record.Call;
import tenure.record.Given;

/** The walk of a search. It takes a worker: even a short one asks more than the event loop should. */
record SearchWalk(Call call, SearchQuery query, Supplier<Haystack> haystack) implements Walk {

    @Override
    public @Nullable Reply atOnce() {
        return null;
    }

    @Override
    public Reply answer() {
        Haystack searched = haystack.get();
        ResultPage page = ResultPage.of(searched, query.paging());
        Content context = searched.context();
        byte[] body = JsonText.bytes(json -> {
            json.writeStartObject();
            if (page.next() != null || query.paging().asked()) {
                json.writeObjectFieldStart("page");
                json.writeStringField("next_token", token(page));
                json.writeEndObject();
            }
            if (context != null) {
                json.writeObjectFieldStart("context");
                context.write(json);
                json.writeEndObject();
            }
            json.writeArrayFieldStart("results");
            for (String id : page.ids()) {
                query.target().write(json, query.type(), id);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return new Reply(body, call, placed(searched.told(page.given())));
    }

    /** What was looked at and left out is nobody's business: of it nothing is told, so nothing is kept. */
    private static List<Given> placed(List<Given> told) {
        List<Given> placed = new ArrayList<>(told.size());
        told.forEach(given -> placed.add(given.at(placed.size())));
        return placed;
    }

    private String token(ResultPage page) {
        return page.next() == null ? "" : new PageToken(query.paging().limit(), page.next()).write(query.fingerprint());
    }
}
