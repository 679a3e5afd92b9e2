package tenure.facts;

/**
 * A row of the table of features: a function one can be entitled to.
 *
 * @param scope {@code SERVICE}, or {@code ACCOUNT} when any active service of the account entitles
 * @param level the lowest level that includes it
 */
public record FeatureEntry(String name, String scope, Level level) {

    /** The scope of a feature that any active service of the account may give. */
    public static final String WHOLE_ACCOUNT = "ACCOUNT";
}
