package tenure.doors;

/** Whose the thing is that is asked about. */
enum Whose {
    OWN,
    OTHERS,
    NOBODYS
}
