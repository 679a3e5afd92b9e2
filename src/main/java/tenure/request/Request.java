package tenure.request;

/** One question in AuthZEN's words: may this subject do this action on this resource in this context? */
public record Request(Subject subject, Action action, Resource resource, Context context) {}
