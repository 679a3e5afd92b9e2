package tenure.migration;

/**
 * Something a customer can do.
 *
 * @param control the control it is about; empty when it is about none
 */
record Right(String action, String resourceType, String resource, String control) {}
