package tenure.facts;

import java.util.Set;

/** That the customer trusts its partner with these scopes: concluded by the rules in {@code definitions.drl}. */
public record Trust(Set<String> scopes) {}
