package tenure.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tenure.rules.drools.WrittenRule;
import tenure.rules.drools.WrittenRules;
import tenure.rules.mail.MailGate;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.Yaml;

/** There is one way to lay out a file, and laying it out changes nothing it says. */
class PackFormTest {

    private static final PackFiles SHIPPED = PackFiles.of(Path.of("rules/my-plan"));

    @Test
    void what_ships_is_laid_out_in_that_way() {
        assertThat(PackForm.changed(SHIPPED).keySet())
                .as("not in canonical form: run format on rules/my-plan")
                .isEmpty();
    }

    @Test
    void a_rule_is_laid_out_with_its_comments() {
        assertThat(PackForm.format("a.drl", """


                package  rules.myplan ;
                import tenure.facts.* ;

                import tenure.rules.Findings;
                global Findings findings; // speaks
                // What this file is about.

                // S000-30: the customer's own.
                // And more.
                rule "every user may view" @Seen(1) when
                  // the class matters
                  Question(actionClass=="VIEW",asker in("customer","partner"), !service.is("NEW"))   // so
                  not   Grant( partner==null )
                then findings.permit( ) ; end
                rule "and one more that is so long that it has to be broken at its commas"
                when
                    Question( act == "bolt-on.remove", product != null, $charges : service.contractual( product.name ), amount == -1, $currency : parameters.text( "currency" ) )
                then
                    findings.deny("A  B");
                end
                // the last word
                """)).isEqualTo("""
                package rules.myplan;

                import tenure.facts.*;
                import tenure.rules.Findings;

                global Findings findings; // speaks
                // What this file is about.

                // S000-30: the customer's own.
                // And more.
                rule "every user may view"
                    @Seen( 1 )
                when
                    // the class matters
                    Question( actionClass == "VIEW", asker in ( "customer", "partner" ), !service.is( "NEW" ) ) // so
                    not Grant( partner == null )
                then
                    findings.permit();
                end

                rule "and one more that is so long that it has to be broken at its commas"
                when
                    Question( act == "bolt-on.remove", product != null, $charges : service.contractual( product.name ), amount == -1,
                              $currency : parameters.text( "currency" ) )
                then
                    findings.deny( "A  B" );
                end

                // the last word
                """);
    }

    @Test
    void a_table_loses_blanks_and_needless_quotes() {
        assertThat(PackForm.format("a.csv", "level , \"precision\",source\r\n\r\n GOLD,\"a, b\", \"S000-28\"\n\n"))
                .isEqualTo("level,precision,source\nGOLD,\"a, b\",S000-28\n");
    }

    @Test
    void yaml_is_indented_by_two_and_keeps_comments_and_braces() {
        assertThat(PackForm.format("a.yaml", """

                # about
                one:
                    # of two
                    two:   { a: 1,  b: [ x ] }\040\040
                    text: |
                        first\040

                          second


                list:
                - name: a
                  more: { b: 1,
                          c: 2 }
                -   name: b""")).isEqualTo("""
                # about
                one:
                  # of two
                  two:   { a: 1,  b: [ x ] }
                  text: |
                      first\040

                        second

                list:
                  - name: a
                    more: { b: 1,
                            c: 2 }
                  -   name: b
                """);
    }

    @Test
    void what_cannot_be_read_is_left_alone() {
        for (Map.Entry<String, String> broken : Map.of(
                        "a.drl", "rule \"x\" when Question( \n\n\nthen end",
                        "b.drl", "package a\n\n\ndeclare X\n  a : int\nend\n",
                        "a.csv", "a,b\n\"c",
                        "a.yaml", "a: [ 1\n\n\n",
                        "a.json", "{ }")
                .entrySet()) {
            assertThat(PackForm.format(broken.getKey(), broken.getValue())).isEqualTo(broken.getValue());
        }
    }

    @Test
    void every_shipped_file_torn_apart_is_put_together_as_it_was() {
        SHIPPED.texts(new ArrayList<>()).forEach((path, text) -> {
            if (MailGate.isTemplate(path)) {
                return;
            }
            String torn = path.endsWith(".drl") ? text.replaceAll("(?m)^ +", "\t") : text + "\n\n";
            assertThat(PackForm.format(path, torn.replace("\n", "\r\n")))
                    .as(path)
                    .isEqualTo(text);
            assertThat(said(path, torn)).as(path).isEqualTo(said(path, text));
        });
    }

    @Test
    void the_wording_of_mails_is_left_alone() {
        String torn = "Subject: {a}\r\n\n\n\n  Hello \n";
        assertThat(PackForm.format("mail/invitation.txt", torn)).isEqualTo(torn);
        assertThat(PackForm.format("mail/invitation.html", torn)).isEqualTo(torn);
    }

    private static Object said(String path, String text) {
        if (path.endsWith(".drl")) {
            List<WrittenRule> rules = WrittenRules.in(path, text).orElseThrow();
            return rules.stream()
                    .map(rule -> rule.name() + rule.comment() + rule.when() + rule.conclusion())
                    .toList();
        }
        return path.endsWith(".csv")
                ? CsvText.read(text).orElseThrow()
                : Yaml.read(path, Map.of(path, text), new ArrayList<>()).json();
    }
}
