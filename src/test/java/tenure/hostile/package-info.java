/** What a draft could try, and what becomes of it. */
package tenure.hostile;
