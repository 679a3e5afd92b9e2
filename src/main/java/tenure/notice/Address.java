package tenure.notice;

import java.util.regex.Pattern;

/** An address that mail can be sent to. */
public record Address(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    public Address {
        if (!isOne(text)) {
            throw new IllegalArgumentException("no address of mail, of " + text.length() + " characters");
        }
    }

    /** Whether mail could be sent there; what was imported may be anything. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
