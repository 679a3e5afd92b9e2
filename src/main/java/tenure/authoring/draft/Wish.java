package tenure.authoring.draft;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new draft is to be.
 *
 * @param base the number or the hash of the edition it stands on; empty for the newest
 * @param files what is changed, by path; null for a file to delete
 * @param replace whether these are all the files there are to be
 */
public record Wish(String base, String comment, Map<String, byte @Nullable []> files, boolean replace) {}
