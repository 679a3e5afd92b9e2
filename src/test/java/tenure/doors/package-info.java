/** Every endpoint, every kind of caller, one's own and others' things: what is documented, and nothing else. */
package tenure.doors;
