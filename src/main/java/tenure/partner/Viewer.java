package tenure.partner;

import tenure.request.Subject;

/**
 * Who looks at a partner's customers.
 *
 * @param by for whom it is asked
 * @param partner the partner whose customers are looked at; empty for that of the subject, who is one of its users
 */
public record Viewer(Subject by, String partner) {}
