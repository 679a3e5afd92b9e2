package tenure.api.access;

/**
 * How answers are told to this caller.
 *
 * @param withFacts whether the facts behind an answer are told
 * @param base what comes before the path of an endpoint; empty when the caller knows best where Tenure is
 */
record Manner(boolean withFacts, String base) {}
