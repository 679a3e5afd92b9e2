package tenure.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The mails of a demo as a page: each with its link, and as its reader would see it. */
final class DemoOutboxPage {

    /** Nothing in a mail runs or is fetched, whatever it says. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none';" + " form-action 'none'";

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Outbox of the demo</title>
              <style>
                body { font-family: sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; line-height: 1.5 }
                article { border-top: 1px solid #767676; padding: 1rem 0 }
                iframe { width: 100%; height: 30rem; border: 1px solid #767676 }
                pre { white-space: pre-wrap; background-color: #f2f2f2; padding: 1rem }
              </style>
            </head>
            <body>
              <h1>Outbox of the demo</h1>
              <p>In demo mode mails are kept here, the newest first. Load the page again to see what is new.</p>
            """;
    private static final String NONE = "  <p>No mail was sent yet.</p>\n";
    private static final String TAIL = "</body>\n</html>\n";

    private static final String MAIL = """
              <article>
                <h2>%s</h2>
                <p>To %s, <time>%s</time></p>
            %s    <details><summary>As a page</summary><iframe title="The mail as a page" sandbox srcdoc="%s"></iframe></details>
                <details open><summary>As text</summary><pre>%s</pre></details>
              </article>
            """;

    private DemoOutboxPage() {}

    static byte[] of(List<DemoMails.Shown> mails) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append(mails.isEmpty() ? NONE : "");
        mails.forEach(mail -> page.append(MAIL.formatted(
                escaped(mail.subject()),
                escaped(mail.to()),
                mail.sentAt(),
                link(mail),
                escaped(mail.html()),
                escaped(mail.text()))));
        return page.append(TAIL).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A link that leads somewhere, and runs nothing. */
    private static String link(DemoMails.Shown mail) {
        String url = mail.link();
        return url == null || !url.matches("(?s)https?://.*")
                ? ""
                : "    <p><a href=\"%s\">Open its link</a></p>\n".formatted(escaped(url));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
