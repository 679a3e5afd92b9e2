package tenure.authoring.workshop;

import java.util.ArrayList;
import java.util.List;
import tenure.authoring.check.Checked;
import tenure.authoring.check.Checking;
import tenure.authoring.check.Report;
import tenure.rules.Problem;
import tenure.rules.pack.PackFiles;

/** A workshop that does what the pack is called. */
final class OddBench implements Checking {

    private OddBench() {}

    public static void main(String... args) throws Exception {
        Bench.serve(new OddBench());
    }

    @Override
    public Checked check(String pack, PackFiles files) {
        switch (pack) {
            case "hangs" -> hang();
            case "hoards" -> hoard();
            case "exits" -> Runtime.getRuntime().halt(7);
            case "babbles" -> System.out.println("babble");
            case "fails" -> throw new IllegalStateException("failed");
            default -> {}
        }
        Problem told = new Problem(
                "pack.yaml",
                1,
                "told",
                ProcessHandle.current().pid() + " " + System.getenv().size() + " " + files.paths());
        return new Checked(new Report(List.of(told), List.of()), null);
    }

    private static void hang() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) % Integer.MAX_VALUE;
        }
    }

    private static void hoard() {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new byte[1024 * 1024]);
        }
    }
}
