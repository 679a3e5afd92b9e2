package tenure.order;

import io.restassured.response.Response;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import tenure.Tokens;

/** Orders at random, from one thread of many: real ones, dry ones, some twice by one key, and what becomes of those that wait. */
final class Storm {

    private static final List<String> CONTROLS = List.of("BAR_INTL", "BAR_PREMIUM", "BAR_AUTO_DATA", "SPEND_DATA_UK");
    private static final List<String> PRODUCTS =
            List.of("GOLD_FEATURES", "PLATINUM_FEATURES", "SPEND_CONTROLS", "GLOBAL_DATA_1GB");

    private final Ordering here;
    private final Random dice;
    private final ConcurrentLinkedQueue<String> pending;

    Storm(Ordering here, long seed, ConcurrentLinkedQueue<String> pending) {
        this.here = here;
        this.dice = new Random(seed);
        this.pending = pending;
    }

    /** An order of this kind or that, as it is sent. */
    String wish() {
        return switch (dice.nextInt(9)) {
            case 0 -> here.onService("bolt-on.add", product());
            case 1 -> costing(here.onService("bolt-on.remove", product()));
            case 2 -> here.onService(verb() + ".add", control());
            case 3 -> here.onService(verb() + ".remove", control());
            case 4 -> here.onService("data-boost.add", "{\"product\": \"DATA_BOOST_1GB\"}");
            case 5 -> here.onService("ofcom-cap.set", "{\"amount\": \"" + (10 + dice.nextInt(40)) + ".00\"}");
            case 6 -> here.onAccount("service.add", "{\"plan\": \"ordering-plan\"}");
            case 7 -> here.onService("service.modify", "{\"locationVisible\": " + dice.nextBoolean() + "}");
            default -> here.onService("roaming-cap.modify", "{\"amount\": \"" + (10 + dice.nextInt(40)) + ".00\"}");
        };
    }

    private String product() {
        return "{\"product\": \"" + PRODUCTS.get(dice.nextInt(PRODUCTS.size())) + "\"}";
    }

    private String verb() {
        return dice.nextInt(4) == 0 ? "spend-control" : "bar";
    }

    private String control() {
        return "{\"control\": \"" + CONTROLS.get(dice.nextInt(CONTROLS.size())) + "\"}";
    }

    /** The wish, with the cost accepted that a dry run quotes; another order may change it in between. */
    private String costing(String wish) {
        String amount = here.place(here.primary(), "?dryRun=true", wish).path("quote.amount");
        return amount == null ? wish : wish.replaceFirst("\\{", "{\"acceptedCost\": \"" + amount + "\", ");
    }

    /** Something happens; the statuses of all answers are told. */
    List<Response> blow(int number) {
        String wish = wish();
        return switch (dice.nextInt(8)) {
            case 0 -> List.of(here.place(here.primary(), "?dryRun=true", wish));
            case 1 -> twice(wish, "storm-" + here.account() + "-" + number + "-" + dice.nextInt(3));
            case 2, 3 -> List.of(waiting(wish));
            case 4 -> List.of(answer("approve", here.primary()));
            case 5 -> List.of(answer("refuse", here.primary()));
            case 6 -> List.of(answer("withdraw", here.partner()));
            default -> List.of(here.place(here.primary(), "", wish));
        };
    }

    private Response waiting(String wish) {
        Response response = here.place(here.partner(), "", wish);
        if (response.statusCode() == 202) {
            pending.add(response.path("id"));
        }
        return response;
    }

    private Response answer(String how, String token) {
        String id = pending.poll();
        if (id == null) {
            return waiting(here.onService("data-boost.add", "{\"product\": \"DATA_BOOST_5GB\"}"));
        }
        return Tokens.bearing(token).post("/v1/accounts/" + here.account() + "/orders/" + id + "/" + how);
    }

    private List<Response> twice(String wish, String key) {
        return List.of(keyed(wish, key), keyed(wish, key));
    }

    private Response keyed(String wish, String key) {
        return Tokens.bearing(here.primary())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(wish)
                .post("/v1/accounts/" + here.account() + "/orders");
    }
}
