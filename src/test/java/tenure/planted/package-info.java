/** Violations of the rules of the house, planted to be found. */
package tenure.planted;
