/**
 * Pages in a real browser. A new page gets a method in {@code PageIT}, which opens it, has the rules for all pages looked
 * after and does what a person would do there.
 */
package tenure.browser;
