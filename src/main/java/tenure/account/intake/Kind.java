package tenure.account.intake;

/** What an import brings. */
enum Kind {
    PARTNER("partner", "partners"),
    PLAN("plan", "plans"),
    ACCOUNT("account", "accounts"),
    STAFF("staff", "staff");

    private final String one;
    private final String many;

    Kind(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** The member of a line that holds one. */
    String one() {
        return one;
    }

    /** The member of an import that holds a list of them. */
    String many() {
        return many;
    }
}
