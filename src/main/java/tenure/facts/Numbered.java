package tenure.facts;

/** What is put to the rules: one of those that share a session, known there by its number. */
public interface Numbered {

    /** Its place in the session, from 0. */
    int number();

    /** The same with another number. */
    Numbered numbered(int other);
}
