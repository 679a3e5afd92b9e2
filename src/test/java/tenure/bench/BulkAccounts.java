package tenure.bench;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Accounts for bulk imports, as NDJSON, with the plans and partners they refer to. The same number gives the same bytes.
 *
 * <p>As a program it writes to standard output: {@code java -cp target/test-classes tenure.bench.BulkAccounts 100000}.
 */
public final class BulkAccounts {
    private static final int PARTNERS = 50;
    private static final int PLANS = 20;
    private static final String[] LEVELS = {"ESSENTIAL", "ESSENTIAL", "GOLD", "PLATINUM"};
    private static final String[] FAMILIES = {"PRO", "SHARER", "MBB"};

    private final PrintStream out;

    private BulkAccounts(OutputStream out) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    public static void main(String... args) {
        write(args.length == 0 ? 100_000 : Integer.parseInt(args[0]), new BufferedOutputStream(System.out, 1 << 16));
    }

    /** Account {@code A-i} has the users {@code cu-i-1} and {@code cu-i-2} and one to three services {@code S-i-1} and so on. */
    public static void write(int accounts, OutputStream to) {
        var bulk = new BulkAccounts(to);
        for (var i = 0; i < PARTNERS; i++) {
            bulk.out.printf(
                    "{\"partner\":{\"id\":\"P-%d\",\"name\":\"Partner %d\",\"users\":[{\"id\":\"pu-%d\"}]}}\n",
                    i, i, i);
        }
        for (var i = 0; i < PLANS; i++) {
            bulk.out.printf(
                    "{\"plan\":{\"id\":\"PLAN-%d\",\"name\":\"Plan %d\",\"type\":\"RECURRING\",\"monthlyRate\":\"%d.50\",\"currency\":\"GBP\"}}\n",
                    i, i, 10 + i);
        }
        bulk.out.print("{\"staff\":{\"id\":\"st-1\"}}\n");
        for (var i = 1; i <= accounts; i++) {
            bulk.account(i);
        }
        bulk.out.flush();
    }

    private void account(int i) {
        var migrated = LocalDate.of(2020, 8, 3).plusDays(i % 120);
        out.print("{\"account\":{\"id\":\"A-" + i + "\",\"name\":\"Harbour Joinery " + i + " Ltd\",\"partner\":\"P-"
                + i % PARTNERS
                + "\",\"migratedOn\":\"" + migrated + "\",\"setUpOn\":\"" + migrated.plusDays(i % 9)
                + "\",\"contacts\":[{\"id\":\"c-1\",\"roles\":[\"SIGNATORY\",\"BILLING\"],\"name\":\"R. Vale\",\"email\":\"r.vale"
                + i
                + "@example.com\"}],\"users\":[{\"id\":\"cu-" + i + "-1\",\"role\":\"PRIMARY\"},{\"id\":\"cu-" + i
                + "-2\",\"role\":\"MEMBER\"}],");
        if (i % 3 > 0) {
            out.print(
                    "\"tpa\":{\"requests\":[{\"id\":\"R-1\",\"requestedAt\":\"2020-12-06T09:00:00Z\",\"status\":\"GRANTED\"}],"
                            + "\"grants\":[{\"grantedAt\":\"2020-12-10T10:00:00Z\",\"revokedAt\":null,\"scopes\":[\""
                            + (i % 3 == 1 ? "ALL" : "USAGE\",\"CONTROLS") + "\"]}]},");
        }
        if (i % 10 == 0) {
            out.print("\"orders\":[{\"id\":\"O-" + i
                    + "\",\"status\":\"APPROVED\",\"action\":\"bolt-on.remove\",\"resource\":"
                    + "{\"type\":\"service\",\"id\":\"S-" + i
                    + "-1\"},\"properties\":{\"product\":\"GOLD_FEATURES\"},\"acceptedCost\":\"30.00\"}],");
        }
        out.print("\"services\":[");
        for (var s = 1; s <= 1 + i % 3; s++) {
            service(i, s, migrated);
        }
        out.print("]}}\n");
    }

    private void service(int i, int s, LocalDate migrated) {
        out.print(
                (s > 1 ? "," : "") + "{\"id\":\"S-" + i + "-" + s
                        + "\",\"status\":\"ACTIVE\",\"packages\":[{\"level\":\""
                        + LEVELS[(i + s) % LEVELS.length] + "\",\"from\":\"" + migrated + "\"}],\"plan\":\"PLAN-"
                        + (i + s) % PLANS
                        + "\",\"tariffFamily\":\"" + FAMILIES[i % FAMILIES.length] + "\",\"locationVisible\":"
                        + (i % 2 == 0)
                        + ",\"contract\":{\"terms\":[{\"from\":\"" + migrated.minusDays(500 + i % 200)
                        + "\",\"until\":\"" + migrated.plusDays(230 + i % 300)
                        + "\"}]},\"controls\":[{\"control\":\"BAR_AUTO_DATA\",\"from\":\"2019-03-01\",\"until\":null,\"grandfathered\":true},"
                        + "{\"control\":\"BAR_INTL\",\"from\":\"2020-03-01\"}],\"caps\":{\"ofcom\":[{\"amount\":\"20.00\",\"from\":\"2019-02-01\"}],"
                        + "\"roaming\":[{\"amount\":\"50.00\",\"currency\":\"EUR\",\"waived\":false,\"from\":\"2019-02-01\"}]}");
        if ((i + s) % 4 == 0) {
            out.print(",\"boltOns\":[{\"product\":\"GOLD_FEATURES\",\"from\":\"" + migrated.plusDays(7)
                    + "\",\"until\":\"" + migrated.plusDays(370)
                    + "\",\"monthlyPrice\":\"5.00\",\"contractual\":true}]");
        }
        out.print("}");
    }
}
