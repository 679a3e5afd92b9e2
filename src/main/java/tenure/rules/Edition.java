package tenure.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.facts.Catalogue;

/**
 * One immutable version of a rule pack.
 *
 * @param hash SHA-256 over the sorted paths and bytes of its files, in hex
 * @param reasons every reason by code, in the order of output
 * @param remedies the ways out it offers, cheapest first
 * @param sources what can entitle, strongest first
 * @param acts what a yes lets happen
 * @param access what is said of Third Party Access
 * @param page how the page about an account is laid out
 * @param events who is told of events, and what is asked for them
 * @param mails the mails it can write, by name
 */
public record Edition(
        String pack,
        String title,
        String hash,
        Catalogue catalogue,
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
        RuleBook rules) {}
