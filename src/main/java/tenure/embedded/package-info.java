/**
 * The PostgreSQL that Tenure brings along and runs beside itself when no other database is configured.
 *
 * <p>It is a real server with a lasting data folder, a password and durable writes; one Tenure uses a folder at a time.
 * What it does not do: replicas, backups, upgrades from one major version of PostgreSQL to the next.
 */
@NullMarked
package tenure.embedded;

import org.jspecify.annotations.NullMarked;
