package tenure.decision;

/** The decider of the edition in force. A walk takes it once and keeps it to its end. */
public final class InForce {

    private volatile Decider decider;

    public InForce(Decider first) {
        this.decider = first;
    }

    public Decider decider() {
        return decider;
    }

    /** From now on the next walks use this one. */
    public void put(Decider next) {
        this.decider = next;
    }
}
