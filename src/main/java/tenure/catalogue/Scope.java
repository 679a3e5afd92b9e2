package tenure.catalogue;

/** Who is meant by an edit. */
public enum Scope {
    /** All who are on the plan already, too. */
    ALL,
    /** Those who come from now on; the others keep what they have. */
    FORK
}
