package tenure.notice;

/** Takes letters to where they are read. */
interface Post {

    /**
     * Takes the letter, and says what was answered.
     *
     * @throws NotTaken when it was not accepted, or nobody can tell
     */
    String take(Letter letter) throws NotTaken;
}
