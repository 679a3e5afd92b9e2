package tenure.decision;

import tenure.request.Action;

/** An action, with properties where it needs some, and the answer to it. */
public record ActionAnswer(Action action, Decision decision) {}
