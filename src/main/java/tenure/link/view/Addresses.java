package tenure.link.view;

import java.util.regex.Pattern;

/** Which addresses a page may lead to. */
final class Addresses {

    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])\\S*");
    private static final Pattern SAFE = Pattern.compile("(https?://|mailto:|tel:)\\S+", Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    static void requireHere(String address) {
        if (!HERE.matcher(address).matches()) {
            throw new IllegalArgumentException("not a path of this host: " + address);
        }
    }

    /** A script is an address too: those are kept out. */
    static void requireSafe(String address) {
        if (!HERE.matcher(address).matches() && !SAFE.matcher(address).matches()) {
            throw new IllegalArgumentException("not an address of the web, of mail or of a telephone: " + address);
        }
    }
}
