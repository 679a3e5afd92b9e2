package tenure.request;

/** Who asks, as named by the caller: a type such as {@code customer} and an id. Nothing here is verified yet. */
public record Subject(String type, String id) {}
