package tenure.notice;

/**
 * What a notice is about.
 *
 * @param kind such as {@code order}
 */
public record About(String kind, String id) {
    public About {
        if (kind.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("a notice is about something: " + kind + " " + id);
        }
    }
}
