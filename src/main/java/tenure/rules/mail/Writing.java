package tenure.rules.mail;

import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import tenure.rules.Mail;

/** Fills the templates of mails. */
public final class Writing {

    /** A mail that gets longer than this is no mail. */
    private static final int LONGEST = 512 * 1024;

    private static final int LONGEST_SUBJECT = 300;

    private Writing() {}

    /**
     * The mail, filled with these values.
     *
     * @param values texts, and lists of items that are texts by name; one that the templates name and nobody gave is empty
     * @throws NotWritten when it cannot be filled
     */
    public static Written write(Mail mail, Map<String, Object> values) {
        Map<String, Object> all = completed(mail, values);
        String text = fill(mail.text(), MailEngine.TEXT, all);
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        String first = text.substring(0, end);
        if (!first.startsWith(MailCheck.SUBJECT)) {
            throw new NotWritten("the mail " + mail.name() + " has no subject", null);
        }
        return new Written(
                subject(first.substring(MailCheck.SUBJECT.length())),
                text.substring(end).strip() + "\n",
                fill(mail.html(), MailEngine.PAGE, all));
    }

    /** The values as a template takes them. A line break in the subject's would be a header more. */
    private static Map<String, Object> completed(Mail mail, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>();
        mail.values().forEach((name, members) -> all.put(name, members.isEmpty() ? "" : List.of()));
        mail.values().keySet().stream().filter(values::containsKey).forEach(name -> all.put(name, values.get(name)));
        if (mail.linked()) {
            all.put(Mail.LINK, values.getOrDefault(Mail.LINK, ""));
        }
        return Plain.of(all, mail);
    }

    private static String subject(String filled) {
        String line = filled.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) : line;
    }

    private static String fill(String template, Variant variant, Map<String, Object> values) {
        StringBuilder filled = new StringBuilder();
        try {
            TemplateInstance instance = MailEngine.parse(template, variant).instance();
            values.forEach(instance::data);
            // Nothing in here waits, so it is done when this returns.
            instance.consume(part -> append(filled, part)).toCompletableFuture().join();
        } catch (TemplateException | CompletionException e) {
            throw e.getCause() instanceof NotWritten known
                    ? known
                    : new NotWritten("the template cannot be filled: " + e.getMessage(), e);
        }
        return filled.toString();
    }

    private static void append(StringBuilder filled, String part) {
        if (filled.length() + part.length() > LONGEST) {
            throw new NotWritten("the mail gets too long", null);
        }
        filled.append(part);
    }
}
