package tenure.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import tenure.authoring.scenario.ShippedPack;
import tenure.rules.pack.PackFiles;

/** Rules that are as they ship but for two functions, which need each other's level. */
final class OtherEdition {

    static final String TAKEN = "USAGE_DETAIL";
    static final String GIVEN = "SCHEDULED_CONTROLS";

    private static final String TABLE = "features.csv";

    private OtherEdition() {}

    static PackFiles files() {
        Map<String, byte[]> files = ShippedPack.MY_PLAN.files().contents();
        String table = new String(files.get(TABLE), UTF_8);
        String other = table.replace(TAKEN + ",SERVICE,GOLD", TAKEN + ",SERVICE,PLATINUM")
                .replace(GIVEN + ",SERVICE,PLATINUM", GIVEN + ",SERVICE,GOLD");
        files.put(TABLE, other.getBytes(UTF_8));
        return PackFiles.of(files);
    }
}
