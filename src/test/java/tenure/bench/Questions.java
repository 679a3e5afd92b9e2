package tenure.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenure.account.DocumentFacts;
import tenure.facts.Inquiry;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** The questions the benchmarks ask: about one account of two services, by its Primary user and by its partner. */
public final class Questions {

    private static final Instant NOW = Instant.parse("2020-11-01T12:00:00Z");
    private static final Subject CUSTOMER = new Subject("customer", "cu-1");
    private static final Subject PARTNER = new Subject("partner", "pu-7");
    private static final Resource ACCOUNT = new Resource("account", "A-1");
    private static final Resource SERVICE = new Resource("service", "S-1");

    private Questions() {}

    /** Twenty questions of all kinds. */
    public static List<Inquiry> mixed() {
        List<Request> requests = new ArrayList<>(asked(CUSTOMER));
        requests.addAll(asked(PARTNER));
        return facts().gather(requests);
    }

    static List<Inquiry> aboutOneAccount(int many) {
        List<Request> asked = asked(CUSTOMER);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            requests.add(asked.get(i % asked.size()));
        }
        return facts().gather(requests);
    }

    private static List<Request> asked(Subject subject) {
        return List.of(
                request(subject, "bar.keep", Map.of("control", "BAR_AUTO_DATA"), SERVICE),
                request(subject, "bar.add", Map.of("control", "BAR_AUTO_VOICE"), SERVICE),
                request(subject, "usage.view", Map.of(), SERVICE),
                request(subject, "bolt-on.remove", Map.of("product", "GOLD_FEATURES"), SERVICE),
                request(subject, "invoices.view", Map.of(), ACCOUNT),
                request(subject, "package.change", Map.of("package", "GOLD"), SERVICE),
                request(subject, "profile-groups.view", Map.of(), ACCOUNT),
                request(subject, "location.view", Map.of(), SERVICE),
                request(subject, "bolt-on.add", Map.of("product", "GLOBAL_DATA_3GB"), SERVICE),
                request(subject, "ofcom-cap.keep", Map.of(), SERVICE));
    }

    private static Request request(Subject subject, String action, Map<String, String> properties, Resource on) {
        Context context = new Context(NOW, null, null, Context.Explain.ANSWER_ONLY);
        return new Request(subject, new Action(action, Map.copyOf(properties)), on, context);
    }

    private static DocumentFacts facts() {
        try (InputStream document = Questions.class.getResourceAsStream("/bench/account.json")) {
            JsonNode json = new ObjectMapper().readTree(document);
            return new DocumentFacts(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
