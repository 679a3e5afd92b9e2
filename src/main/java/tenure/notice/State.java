package tenure.notice;

/** How far a notice has come. */
public enum State {
    /** It waits to be sent, for the first time or again. */
    QUEUED,
    /** A mail server took it. */
    SENT,
    /** It was given up on. */
    FAILED,
    /** It was sent, and came back. */
    BOUNCED
}
