package tenure.authoring.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import tenure.authoring.book.Page;
import tenure.authoring.book.ReferencePage;
import tenure.authoring.book.RuleBookPage;
import tenure.authoring.edition.EditionEntry;
import tenure.decision.Editions;
import tenure.rules.Edition;
import tenure.rules.pack.PackFiles;

/** The pages that are made of editions. Those read lately are kept: a rule book plays every scenario. Blocks. */
@Singleton
public final class Books {

    private static final int AT_HAND = 8;

    private final History history;
    private final Editions editions;
    private final Cache<String, Book> references = cache();
    private final Cache<String, Book> ruleBooks = cache();

    Books(History history, Editions editions) {
        this.history = history;
        this.editions = editions;
    }

    /** A page in both its forms. */
    public record Book(String markdown, String html) {}

    private interface Making {
        Page of(Edition edition, PackFiles files);
    }

    /** What words an edition has. */
    public Book reference(EditionEntry entry) {
        return references.get(entry.hash(), hash -> make(entry, ReferencePage::of));
    }

    /** What the rules of an edition say, and what shows it. */
    public Book ruleBook(EditionEntry entry) {
        return ruleBooks.get(entry.hash(), hash -> make(entry, RuleBookPage::of));
    }

    private Book make(EditionEntry entry, Making making) {
        Edition edition =
                editions.byHash(entry.hash()).orElseThrow(Refused::noEdition).edition();
        Page page = making.of(edition, history.pack(entry));
        return new Book(page.markdown(), page.html());
    }

    private static Cache<String, Book> cache() {
        return Caffeine.newBuilder().maximumSize(AT_HAND).build();
    }
}
