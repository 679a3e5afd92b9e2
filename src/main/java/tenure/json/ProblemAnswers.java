package tenure.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers under {@code /v1} that are no success: always problem+json, never a stack trace. Other paths get a line of text. */
final class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    private static final MediaType PROBLEM = MediaType.valueOf(ProblemDetails.MEDIA_TYPE);
    private static final int FIRST_ERROR = 400;
    private static final int BAD_REQUEST = 400;
    private static final int FAULT = 500;

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response refused(RequestRefused refused) {
        return answer(refused.details());
    }

    @ServerExceptionMapper
    Response malformed(MalformedJson malformed) {
        Problem problem = malformed.problem();
        return answer(ProblemDetails.of(
                BAD_REQUEST, "The body is not JSON that can be taken: " + problem.message(), List.of(problem)));
    }

    /** What nobody foresaw is for the log; the caller gets a number to quote. */
    @ServerExceptionMapper
    Response unforeseen(Throwable thrown, UriInfo uri) {
        if (thrown instanceof WebApplicationException known) {
            return known.getResponse();
        }
        if (thrown instanceof IOException) {
            // What goes wrong in here is never one of these: the body did not come whole, and most likely nobody is
            // there to be told.
            LOG.debugf(thrown, "a body broke off at %s", uri.getPath());
            return answer(uri, BAD_REQUEST, "The body broke off.");
        }
        String number = UUID.randomUUID().toString();
        LOG.errorf(thrown, "fault %s at %s", number, uri.getPath());
        String detail = "Something went wrong here. The log knows it as " + number + ".";
        return answer(uri, FAULT, detail);
    }

    @ServerResponseFilter
    void fill(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= FIRST_ERROR && !response.hasEntity() && ours(request.getUriInfo())) {
            String detail = "There is nothing to be had this way: " + request.getMethod()
                    + " with this path and these headers.";
            response.setEntity(
                    text(ProblemDetails.of(response.getStatus(), detail, List.of())), new Annotation[0], PROBLEM);
        }
    }

    private static boolean ours(UriInfo uri) {
        return uri.getPath().startsWith("/v1/") || uri.getPath().equals("/v1");
    }

    private Response answer(UriInfo uri, int status, String detail) {
        return ours(uri)
                ? answer(ProblemDetails.of(status, detail, List.of()))
                : Response.status(status)
                        .type(MediaType.TEXT_PLAIN_TYPE)
                        .entity(detail + "\n")
                        .build();
    }

    private Response answer(ProblemDetails details) {
        return Response.status(details.status())
                .type(PROBLEM)
                .entity(text(details))
                .build();
    }

    private String text(ProblemDetails details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }
}
