package tenure.account.intake;

import tenure.json.Pointer;

/** That an element names another one, which must exist. */
record Reference(Element.Key to, Pointer place) {}
