package tenure.network;

/** How far the network is with something. */
public enum State {
    /** It was asked to set it, or to set it anew. */
    REQUESTED,
    /** It is set. */
    ACTIVE,
    /** It was asked to take it away. */
    REMOVING,
    /** It is away. */
    GONE,
    /** It could not be done; staff may have it tried again. */
    FAILED;

    /** Whether the network may report this of what was in that state. */
    boolean mayFollow(State before) {
        return switch (this) {
            case ACTIVE -> before == REQUESTED;
            case GONE -> before == REMOVING;
            case FAILED -> before == REQUESTED || before == REMOVING;
            case REQUESTED, REMOVING -> false;
        };
    }
}
