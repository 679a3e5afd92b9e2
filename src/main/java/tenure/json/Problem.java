package tenure.json;

/**
 * One thing that is wrong with a document.
 *
 * @param pointer where, as a JSON pointer (RFC 6901)
 * @param code what kind of problem, for programs
 * @param message what is wrong, for people
 */
public record Problem(String pointer, String code, String message) {}
