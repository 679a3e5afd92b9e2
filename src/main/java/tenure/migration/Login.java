package tenure.migration;

/**
 * Somebody who is going to sign in.
 *
 * @param user the id of the user: the subject that tokens of this login name
 * @param account the id of the account it belongs to
 * @param email where it is written to; the one it was invited at, or another that it has confirmed
 */
public record Login(String user, String account, String name, String email) {

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "the login of " + user;
    }
}
