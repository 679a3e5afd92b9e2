package tenure.event.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a webhook is.
 *
 * @param path with the query, as it is sent
 */
record Destination(boolean encrypted, String host, int port, String path) {

    static final String UNKNOWN_HOST = "unknown-host";
    static final String NOT_ALLOWED = "address-not-allowed";

    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** What may be sent to. */
    enum Reach {
        /** The internet, by https. */
        INTERNET,
        /** Anything, by http too. */
        ANYWHERE
    }

    /** The address could not be, or must not be, sent to; said in a word. */
    static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1;

        private final String why;

        Unreachable(String why) {
            super(why, null, false, false);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /** The destination that the text is the URL of, if it is one. */
    static Optional<Destination> of(String url, Reach reach) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean encrypted = scheme.equals("https");
            boolean plain = scheme.equals("http") && reach == Reach.ANYWHERE;
            if (url.length() > LONGEST
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || !(encrypted || plain)) {
                return Optional.empty();
            }
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            int port = uri.getPort() >= 0 ? uri.getPort() : encrypted ? HTTPS : HTTP;
            return Optional.of(new Destination(
                    encrypted, uri.getHost(), port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * An address of the host that may be connected to. It is this one that is then connected to, so that a name cannot mean
     * one thing when it is checked and another when it is used. Blocks.
     */
    InetAddress resolve(Reach reach) throws Unreachable {
        try {
            List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
            if (reach == Reach.INTERNET && !addresses.stream().allMatch(Network::isPublic)) {
                throw new Unreachable(NOT_ALLOWED);
            }
            return addresses.get(0);
        } catch (UnknownHostException e) {
            throw new Unreachable(UNKNOWN_HOST);
        }
    }
}
