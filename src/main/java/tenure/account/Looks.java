package tenure.account;

/** What some requests look at beside who asks and the accounts they are about. */
enum Looks {
    AT_ACCOUNTS,
    /** At the catalogue of plans too, and at what partners set for their portals. */
    AT_PLANS
}
