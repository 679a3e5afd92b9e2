package tenure.facts;

/**
 * A question in AuthZEN's own words: what the rules of a pack of entities match.
 *
 * @param action what is to be done
 * @param context the circumstances
 */
public record Asked(int number, Entity subject, Deed action, Entity resource, Circumstances context)
        implements Numbered {

    @Override
    public Asked numbered(int other) {
        return new Asked(other, subject, action, resource, context);
    }

    /** The same question about another subject. */
    public Asked by(Entity other) {
        return new Asked(number, other, action, resource, context);
    }

    /** The same question about another resource. */
    public Asked on(Entity other) {
        return new Asked(number, subject, action, other, context);
    }

    /** The same question about another action. */
    public Asked about(Deed other) {
        return new Asked(number, subject, other, resource, context);
    }
}
