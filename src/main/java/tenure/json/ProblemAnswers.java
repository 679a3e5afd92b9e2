package tenure.json;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers under {@code /v1} that are no success: always problem+json, never a stack trace. Other paths get a line of text. */
final class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    private static final int FIRST_ERROR = 400;
    private static final int BAD_REQUEST = 400;

    @ServerExceptionMapper
    Response refused(RequestRefused refused) {
        return answer(Refusal.of(refused.details()));
    }

    @ServerExceptionMapper
    Response malformed(MalformedJson malformed) {
        Problem problem = malformed.problem();
        String detail = "The body is not JSON that can be taken: " + problem.message();
        return answer(Refusal.of(ProblemDetails.of(BAD_REQUEST, detail, List.of(problem))));
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable thrown, UriInfo uri) {
        if (thrown instanceof WebApplicationException known) {
            return known.getResponse();
        }
        if (thrown instanceof IOException) {
            // What goes wrong in here is never one of these: the body did not come whole, and most likely nobody is
            // there to be told.
            LOG.debugf(thrown, "a body broke off at %s", place(uri));
            return answer(Refusal.at(uri.getPath(), BAD_REQUEST, "The body broke off."));
        }
        return answer(Refusal.unforeseen(thrown, place(uri)));
    }

    /** What Quarkus refuses by itself comes without a word. */
    @ServerResponseFilter
    void fill(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (status >= FIRST_ERROR && !response.hasEntity()) {
            Refusal refusal = Refusal.at(request.getUriInfo().getPath(), status, detail(status, request.getMethod()));
            response.setEntity(refusal.body(), new Annotation[0], MediaType.valueOf(refusal.mediaType()));
        }
    }

    /** The path as the log may have it: a part that is called a token is somebody's secret. */
    private static String place(UriInfo uri) {
        String path = uri.getPath();
        for (String secret : uri.getPathParameters().getOrDefault("token", List.of())) {
            path = path.replace(secret, "{token}");
        }
        return path;
    }

    private static String detail(int status, String method) {
        Response.Status known = Response.Status.fromStatusCode(status);
        if (known == null) {
            return "There is nothing to be had this way.";
        }
        return switch (known) {
            case UNAUTHORIZED -> "This needs a valid bearer token.";
            case FORBIDDEN -> "This is not for you.";
            case NOT_FOUND -> "There is nothing at this path.";
            case METHOD_NOT_ALLOWED -> "This path does not take " + method + ".";
            case NOT_ACCEPTABLE -> "There is no answer of a type that you accept.";
            case REQUEST_ENTITY_TOO_LARGE -> "The body is larger than 8 MiB.";
            case UNSUPPORTED_MEDIA_TYPE -> "A body of this content type is not taken here.";
            default -> "There is nothing to be had this way.";
        };
    }

    private static Response answer(Refusal refusal) {
        return Response.status(refusal.status())
                .type(refusal.mediaType())
                .entity(refusal.body())
                .build();
    }
}
