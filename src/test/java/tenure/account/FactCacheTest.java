package tenure.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.Line;
import tenure.facts.history.ServiceHistory;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

class FactCacheTest {
    private final FactCache cache = new FactCache(new Settings(1 << 20), new SimpleMeterRegistry());

    @Test
    void what_is_kept_is_found_and_what_is_missing_is_not_remembered() {
        cache.keep(found("cu-1", "A-1", "S-1"), cache.edition());
        assertThat(cache.inquiries(
                        List.of(request("cu-1", "account", "A-1"), request("cu-1", "service", "S-1")),
                        Looks.AT_ACCOUNTS))
                .hasSize(2);
        assertThat(cache.inquiries(
                        List.of(request("cu-1", "account", "A-1"), request("cu-2", "service", "S-1")),
                        Looks.AT_ACCOUNTS))
                .isNull();
        assertThat(cache.inquiries(List.of(request("cu-1", "service", "A-1")), Looks.AT_ACCOUNTS))
                .isNull();
    }

    @Test
    void what_was_read_before_a_change_is_not_kept_after_it() {
        var before = cache.edition();
        var old = found("cu-1", "A-1", "S-1");
        cache.forget(Changes.of(Set.of("A-2"), Set.of()));
        cache.keep(old, before);
        assertThat(cache.inquiries(List.of(request("cu-1", "account", "A-1")), Looks.AT_ACCOUNTS))
                .isNull();
        cache.keep(old, cache.edition());
        assertThat(cache.inquiries(List.of(request("cu-1", "account", "A-1")), Looks.AT_ACCOUNTS))
                .isNotNull();
    }

    @Test
    void a_change_makes_what_it_changed_be_read_again_and_nothing_else() {
        cache.keep(found("cu-1", "A-1", "S-1"), cache.edition());
        cache.keep(found("cu-2", "A-2", "S-2"), cache.edition());
        cache.forget(Changes.of(Set.of("A-1"), Set.of()));
        assertThat(cache.inquiries(List.of(request("cu-1", "account", "A-1")), Looks.AT_ACCOUNTS))
                .isNull();
        assertThat(cache.inquiries(List.of(request("cu-2", "account", "A-2")), Looks.AT_ACCOUNTS))
                .isNotNull();
        cache.forget(Changes.of(Set.of(), Set.of("cu-2")));
        assertThat(cache.inquiries(List.of(request("cu-2", "account", "A-2")), Looks.AT_ACCOUNTS))
                .isNull();
        assertThat(cache.inquiries(List.of(request("cu-1", "service", "S-2")), Looks.AT_ACCOUNTS))
                .isNotNull();
        cache.forget(Changes.EVERYTHING);
        assertThat(cache.inquiries(List.of(request("cu-1", "service", "S-2")), Looks.AT_ACCOUNTS))
                .isNull();
    }

    @Test
    void a_service_that_moved_is_not_found_where_it_was() {
        cache.keep(found("cu-1", "A-1", "S-1"), cache.edition());
        cache.forget(Changes.of(Set.of("A-1"), Set.of()));
        cache.keep(found("cu-1", "A-1", "S-9"), cache.edition());
        assertThat(cache.inquiries(List.of(request("cu-1", "service", "S-1")), Looks.AT_ACCOUNTS))
                .isNull();
    }

    @Test
    void it_never_takes_more_room_than_it_may() {
        var small = new FactCache(new Settings(100), new SimpleMeterRegistry());
        small.keep(found("cu-1", "A-1", "S-1"), small.edition());
        assertThat(small.inquiries(List.of(request("cu-1", "account", "A-1")), Looks.AT_ACCOUNTS))
                .isNull();
    }

    private static Found found(String person, String account, String service) {
        var found = new Found();
        found.add(new Person("customer", person, "ADMIN", account));
        var history = new ServiceHistory(
                service,
                "ACTIVE",
                null,
                false,
                "P",
                java.math.BigDecimal.ONE,
                Line.PLAIN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        found.add(
                new AccountHistory(
                        account, null, null, null, List.of(), List.of(), List.of(), Map.of(service, history)),
                1000);
        return found;
    }

    private static Request request(String person, String type, String id) {
        return new Request(
                new Subject("customer", person),
                new Action("usage.view", Map.of()),
                new Resource(type, id),
                new Context(Instant.EPOCH, null, null, Context.Explain.ANSWER_ONLY));
    }

    private record Settings(long bytes) implements FactCacheSettings {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<MemorySize> memory() {
            return Optional.of(new MemorySize(BigInteger.valueOf(bytes)));
        }

        @Override
        public long ids() {
            return 100;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(3);
        }
    }
}
