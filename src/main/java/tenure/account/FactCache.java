package tenure.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.facts.PlanBook;
import tenure.facts.history.AccountHistory;
import tenure.request.Request;

/**
 * People and accounts as they were read last. What is not there is not remembered as missing.
 *
 * <p>An edition of the cache ends whenever something is forgotten. What was read from the store during an earlier edition
 * is not kept: it may be older than the change that ended it.
 */
@Singleton
class FactCache {

    /* Forgetting writes, keeping reads: keepers may overlap one another, but never a change. Inquiries only check afterwards that
     * nothing was forgotten meanwhile, so that a person and an account never come from before and after one change. */
    private final StampedLock changing = new StampedLock();
    private final AtomicLong edition = new AtomicLong();

    private final Cache<String, Person> people;
    private final Cache<String, Found.Weighed> accounts;
    private final AtomicReference<Found.@Nullable Shelved> plans = new AtomicReference<>();
    /** A hint where to look: whether the account still has the service, the account itself says. */
    private final Cache<String, String> accountsOfServices;

    FactCache(FactCacheSettings settings, MeterRegistry registry) {
        people = inPlace().maximumSize(settings.ids()).recordStats().build();
        accountsOfServices = inPlace().maximumSize(settings.ids()).build();
        accounts = inPlace()
                .maximumWeight(settings.memory().map(MemorySize::asLongValue).orElseGet(FactCache::aQuarter))
                .weigher((String id, Found.Weighed account) -> weight(account))
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(registry, people, "tenure.facts.people");
        CaffeineCacheMetrics.monitor(registry, accounts, "tenure.facts.accounts");
    }

    /*
     * Room is made by whoever takes it, so there is never more taken than there is. And a cache is kept tidy by those who use
     * it: waking another thread for that costs more.
     */
    private static Caffeine<Object, Object> inPlace() {
        return Caffeine.newBuilder().executor(Runnable::run);
    }

    private static long aQuarter() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    /* Objects take some four times the room of the text they were read from. */
    private static int weight(Found.Weighed account) {
        return 500 + 4 * account.bytes();
    }

    /** The inquiries, when all they need is here; null otherwise. */
    @Nullable
    List<Inquiry> inquiries(List<Request> requests, Looks looks) {
        long stamp = changing.tryOptimisticRead();
        Look look = new Look(looks);
        if (look.missed) {
            return null;
        }
        List<Inquiry> inquiries = new ArrayList<>(requests.size());
        for (Request request : requests) {
            inquiries.add(look.inquiry(request));
            if (look.missed) {
                return null;
            }
        }
        return changing.validate(stamp) ? inquiries : null;
    }

    /** To be taken before the store is read. */
    long edition() {
        return edition.get();
    }

    /** Keeps what was found, if nothing was forgotten since that edition. */
    void keep(Found found, long readDuring) {
        long stamp = changing.readLock();
        try {
            if (edition.get() == readDuring) {
                people.putAll(found.people());
                accounts.putAll(found.accounts());
                if (found.shelved() != null) {
                    plans.set(found.shelved());
                }
                found.accounts()
                        .forEach((id, account) -> account.history()
                                .services()
                                .keySet()
                                .forEach(service -> accountsOfServices.put(service, id)));
            }
        } finally {
            changing.unlockRead(stamp);
        }
    }

    void forget(Changes changes) {
        long stamp = changing.writeLock();
        try {
            edition.incrementAndGet();
            if (changes.everything()) {
                people.invalidateAll();
                accounts.invalidateAll();
            } else {
                people.invalidateAll(changes.people());
                accounts.invalidateAll(changes.accounts());
            }
            if (changes.plans()) {
                plans.set(null);
            }
        } finally {
            changing.unlockWrite(stamp);
        }
    }

    /** One look into the cache, which notes whether anything was missing. */
    private final class Look implements Known {

        private final @Nullable PlanBook book;
        private boolean missed;

        Look(Looks looks) {
            Found.Shelved shelved = plans.get();
            book = looks == Looks.AT_PLANS ? noted(shelved == null ? null : shelved.book()) : null;
        }

        @Override
        public @Nullable PlanBook plans() {
            return book;
        }

        @Override
        public @Nullable Person person(String id) {
            return noted(people.getIfPresent(id));
        }

        @Override
        public @Nullable AccountHistory account(String id) {
            Found.Weighed account = noted(accounts.getIfPresent(id));
            return account == null ? null : account.history();
        }

        @Override
        public @Nullable AccountHistory accountOfService(String id) {
            String owner = noted(accountsOfServices.getIfPresent(id));
            AccountHistory account = owner == null ? null : account(owner);
            return account == null ? null : noted(account.services().containsKey(id) ? account : null);
        }

        private <T> @Nullable T noted(@Nullable T found) {
            missed |= found == null;
            return found;
        }
    }
}
