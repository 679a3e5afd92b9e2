package tenure.decision;

import tenure.facts.Inquiry;

/** The answer to an inquiry for an action, which has properties where it needs some. */
public record ActionAnswer(Inquiry inquiry, Ruling ruling) {}
