package tenure.rules.drools.safety;

/**
 * Something compiled rules do and may not.
 *
 * @param type the class that does it, with slashes
 * @param method the method of that class
 * @param word the word it is likely written with; empty when none
 */
record Offence(String type, String method, String word, String code, String message) {}
