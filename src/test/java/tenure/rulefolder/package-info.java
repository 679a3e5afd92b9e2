/** What every shipped rule looks like, and where the requirements have gone. */
package tenure.rulefolder;
