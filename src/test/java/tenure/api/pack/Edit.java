package tenure.api.pack;

import java.util.Map;

/** Changes of the rules that can be seen in answers. */
final class Edit {

    private static final String RULE = """

            // S000-58
            rule "usage is not shown any more in %1$s"
            when
                Question( act == "usage.view", today > "01-Jan-%1$s", today < "31-Dec-%1$s" )
            then
                findings.deny( "NOT_MIGRATED" );
            end
            """;
    private static final String SCENARIO = """
            topic: the end of usage in %1$s
            cases:
              - name: nobody sees usage in %1$s
                source: [ S000-58 ]
                given: { }
                when: { customer: PRIMARY, does: usage.view, asOf: %1$s-06-01 }
                then: { outcome: DENY, reasons: [ NOT_MIGRATED ] }
            """;

    private Edit() {}

    /** A draft's files after which nobody sees usage in that year. */
    static Map<String, String> noUsageIn(int year) {
        return Map.of(
                "readiness.drl",
                Authors.file("readiness.drl") + RULE.formatted(year),
                "scenarios/end-%d.yaml".formatted(year),
                SCENARIO.formatted(year));
    }

    static Map<String, String> noUsageInTime() {
        return noUsageIn(2099);
    }

    /** The file with another text for a reason: no answer changes but in its words. */
    static String told(String words) {
        return Authors.file("reasons.yaml").replaceFirst("(customer: )\"[^\"]*\"", "$1\"" + words + "\"");
    }
}
