package tenure.rules.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.facts.Catalogue;
import tenure.rules.AccessWords;
import tenure.rules.Acts;
import tenure.rules.Edition;
import tenure.rules.EventWords;
import tenure.rules.Mail;
import tenure.rules.PageLayout;
import tenure.rules.Reason;
import tenure.rules.RemedyEntry;
import tenure.rules.RuleBook;
import tenure.rules.WeighingReasons;
import tenure.rules.written.RuleFiles;

/**
 * All that the files of a pack say, as far as they can be read.
 *
 * @param rows the line of each row, by its name, by the name of its table
 * @param mails its mails by name
 * @param rules the rule files as text by path
 * @param reading the same, read
 * @param words the words its rules may use
 */
public record PackContents(
        String name,
        String title,
        String hash,
        Catalogue catalogue,
        Map<String, Map<String, Integer>> rows,
        Map<String, Reason> reasons,
        WeighingReasons weighing,
        List<String> sources,
        Set<String> obligations,
        List<RemedyEntry> remedies,
        Acts acts,
        AccessWords access,
        PageLayout page,
        EventWords events,
        Map<String, Mail> mails,
        Map<String, String> rules,
        RuleFiles reading,
        PackWords words) {

    /** The edition, which these rules decide. */
    public Edition edition(RuleBook book) {
        return new Edition(
                name,
                title,
                hash,
                catalogue,
                reasons,
                weighing,
                sources,
                obligations,
                remedies,
                acts,
                access,
                page,
                events,
                mails,
                book);
    }
}
