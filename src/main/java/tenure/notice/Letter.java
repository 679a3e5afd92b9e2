package tenure.notice;

import java.util.List;
import tenure.rules.mail.Written;

/** A mail as it goes out. */
record Letter(String messageId, String to, List<String> copies, Written content) {}
