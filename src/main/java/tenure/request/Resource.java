package tenure.request;

/** What is asked about, as named by the caller: a type such as {@code service} and an id. */
public record Resource(String type, String id) {}
