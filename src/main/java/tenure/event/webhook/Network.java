package tenure.event.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A range of addresses. */
final class Network {

    /** What is not reached through the internet, or leads somewhere else than it says (IANA's registries of special purpose). */
    private static final List<Network> HOUSE = Stream.of(
                    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24"
                            .split(" "),
                    "192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15"
                            .split(" "),
                    "198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4".split(" "),
                    "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20".split(" "))
            .flatMap(Arrays::stream)
            .map(Network::read)
            .toList();

    /** Of IPv6 nothing else is given out for the internet. */
    private static final Network WORLD6 = read("2000::/3");

    /** Whether anybody on the internet may have this address. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HOUSE.stream().noneMatch(one -> one.has(bytes)) && (bytes.length == 4 || WORLD6.has(bytes));
    }

    private final byte[] first;
    private final int bits;

    private Network(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    private static Network read(String text) {
        int slash = text.indexOf('/');
        try {
            return new Network(
                    InetAddress.getByName(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address needs no looking up: " + text, e);
        }
    }

    private boolean has(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >>> (bit % Byte.SIZE);
            if (((address[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
