package tenure.facts;

/**
 * Somebody or something a search looks at.
 *
 * @param id its id, or the name of an action
 * @param place where it stands in the order of the search: what follows it is found by this
 */
public record Candidate(String id, String place) {}
