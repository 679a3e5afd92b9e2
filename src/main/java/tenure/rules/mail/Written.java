package tenure.rules.mail;

/** A mail as it is read: a subject of one line, a text and the same as a page. */
public record Written(String subject, String text, String html) {}
