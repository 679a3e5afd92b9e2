package tenure.facts;

/**
 * That a service reaches a level, and by what: concluded by the rules in {@code definitions.drl}.
 *
 * @param by the source that lifts it there
 */
public record Reaches(String service, Level level, String by) {}
