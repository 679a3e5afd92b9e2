package tenure.migration;

/** What became of a password that was handed to the identity provider. */
public enum HandOver {
    TAKEN,
    /** It may not be used as a password there. */
    NOT_ACCEPTED,
    /** Nobody knows: there was no answer, or none of use. */
    FAILED
}
