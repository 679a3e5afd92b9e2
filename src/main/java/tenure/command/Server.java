package tenure.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tenure.json.MalformedJson;
import tenure.json.StrictJson;
import tenure.rules.Problem;
import tenure.rules.pack.PackFiles;

/** The drafts of one pack, at a Tenure that serves. */
final class Server {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final String url;
    private final String token;
    private final String drafts;

    /**
     * A draft as the server keeps it.
     *
     * @param tag tells this state of it from later ones; empty when the server told none
     */
    record Draft(String id, URI place, String tag, boolean passed, List<Problem> problems) {}

    Server(URI url, String token, String pack) {
        this.url = url.toString().replaceAll("/+$", "");
        this.token = token;
        this.drafts = this.url + "/v1/packs/" + encoded(pack) + "/drafts";
    }

    /** Has the server keep these files as a draft, and check them. */
    Draft draft(PackFiles files, String comment) {
        URI place = place(drafts + "?replace=true&comment=" + encoded(comment));
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(place)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(PackZip.of(files))));
        JsonNode draft = json(answer);
        String id = draft.path("id").asText();
        JsonNode report = draft.path("report");
        return new Draft(
                id,
                place(drafts + "/" + encoded(id)),
                answer.headers().firstValue("ETag").orElse(""),
                report.path("passed").booleanValue(),
                ReportedProblems.in(report.path("problems")));
    }

    /** Hands the draft on to those who approve. */
    void submit(Draft draft) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(place(draft.place() + "/submit")).POST(BodyPublishers.noBody());
        if (!draft.tag().isEmpty()) {
            request.header("If-Match", draft.tag());
        }
        send(request);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    request.header("Authorization", "Bearer " + token)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new Refused(answer);
            }
            return answer;
        } catch (ConnectException e) {
            throw new Unreachable("Nothing answers at " + url + ".");
        } catch (IOException e) {
            throw new Unreachable("Tenure at " + url + " could not be reached: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted while waiting for " + url + ".");
        }
    }

    private JsonNode json(HttpResponse<byte[]> answer) {
        try {
            JsonNode body = StrictJson.read(answer.body());
            if (body.path("id").isValueNode()) {
                return body;
            }
        } catch (MalformedJson e) {
            throw new Unreachable("What answers at " + url + " is no Tenure that keeps drafts.");
        }
        throw new Unreachable("What answers at " + url + " is no Tenure that keeps drafts.");
    }

    private static URI place(String text) {
        try {
            URI place = URI.create(text);
            if (place.getHost() != null && List.of("http", "https").contains(place.getScheme())) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            throw new Unreachable(text + " is no address.");
        }
        throw new Unreachable(text + " is no address; it is like https://tenure.example.com.");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
