package tenure.account.intake;

import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.json.RequestRefused;
import tenure.security.Callers;

/** Where data comes in. */
@Path("/v1/import")
@RolesAllowed("admin")
class ImportResource {

    private static final String LINES = "application/x-ndjson";
    private static final int BAD_REQUEST = 400;

    /** Who sends everything before reading anything must find room for what is told meanwhile: some 100,000 bad lines. */
    private static final int ROOM = 16 << 20;

    private final WholeImport whole;
    private final LineImport lines;
    private final Callers callers;

    ImportResource(WholeImport whole, LineImport lines, Callers callers) {
        this.whole = whole;
        this.lines = lines;
        this.callers = callers;
    }

    /** All of it or nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Tally.Counts whole(byte[] body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type) {
        mustBeNamed(type);
        return whole.run(body, callers.current().sub());
    }

    /** Line by line; what is told meanwhile comes line by line too. */
    @POST
    @Consumes(LINES)
    @Operation(hidden = true)
    public Response lines(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @QueryParam("strict") @Nullable String strict,
            HttpServerResponse response)
            throws IOException {
        mustBeNamed(type);
        Batch.Mode mode = mode(strict);
        Lines read = lines.lines(body);
        Batch first = Batch.next(read, mode);
        if (first.isEmpty()) {
            throw new RequestRefused(BAD_REQUEST, "There is no line in the body.");
        }
        response.setWriteQueueMaxSize(ROOM);
        LineImport.Sender sender = new LineImport.Sender(callers.current().sub(), mode);
        StreamingOutput run = out -> lines.run(first, read, sender, out);
        return Response.ok(run, LINES).build();
    }

    /** Which of the two forms it is must be said. */
    private static void mustBeNamed(@Nullable String type) {
        if (type == null) {
            throw new NotSupportedException();
        }
    }

    private static Batch.Mode mode(@Nullable String strict) {
        if (strict == null || strict.equals("false")) {
            return Batch.Mode.SKIP;
        }
        if (strict.equals("true")) {
            return Batch.Mode.STOP;
        }
        throw new RequestRefused(BAD_REQUEST, "strict is true or false.");
    }
}
