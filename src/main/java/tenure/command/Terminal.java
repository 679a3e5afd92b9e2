package tenure.command;

import java.io.PrintWriter;

/**
 * Where a command speaks.
 *
 * @param out for what was asked for
 * @param err for why there is none
 */
public record Terminal(PrintWriter out, PrintWriter err) {}
