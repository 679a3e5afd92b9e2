package tenure.link;

/** What became of the search for a link. */
public sealed interface FoundLink {

    /** It works. */
    record Live(OpenLink link) implements FoundLink {}

    /** It does not work. */
    record Dead(Why why) implements FoundLink {}

    /** Why a link does not work. */
    enum Why {
        UNKNOWN,
        EXPIRED,
        USED,
        REVOKED
    }
}
