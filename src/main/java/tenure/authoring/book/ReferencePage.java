package tenure.authoring.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenure.rules.Edition;
import tenure.rules.drools.WrittenRule;
import tenure.rules.drools.WrittenRules;
import tenure.rules.pack.PackFiles;

/** The reference: every word rules may use and every word of the pack, what it means and where it is used. */
public final class ReferencePage {

    private ReferencePage() {}

    /** The reference of an edition and the files it was made of. The same files make the same page. */
    public static Page of(Edition edition, PackFiles files) {
        Map<String, String> texts = files.texts(new ArrayList<>());
        List<WrittenRule> rules = WrittenRules.read(texts).rules();
        Page page = new Page("The reference of " + edition.title());
        page.paragraph(Inline.text("Edition "), Inline.code(edition.hash()));
        VocabularySections vocabulary = new VocabularySections(page, rules);
        if (edition.catalogue().levels().isEmpty()) {
            vocabulary.ofEntities();
        } else {
            vocabulary.ofAccounts();
        }
        new WordSections(page, edition, texts, Mentions.in(texts, rules)).write();
        return page;
    }
}
