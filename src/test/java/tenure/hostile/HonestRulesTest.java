package tenure.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.rules.CompiledForm;
import tenure.rules.EditionRejected;
import tenure.rules.drools.DrlCompiler;

/** The gates keep nobody from writing rules: what conditions commonly look like is let through. */
class HonestRulesTest {

    private static String file(String when) {
        return """
                package rules.draft;

                import tenure.facts.*;
                import tenure.rules.Findings;

                global Findings findings;

                // A customer's "quoted" note, with an apostrophe; declare, eval and { } in comments do no harm.
                rule "a draft that's honest"
                when
                    %s
                then
                    findings.permit();
                    findings.owes( "A", "b", "c" );
                end
                """.formatted(when);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Question( act matches \"bar[.].*\" )",
                "Question( act not matches \"(bar|alert)[.].+\" )",
                "Question( act == 'x', role != \"declare eval new\" )",
                "Question( act == \"a\" || == \"b\", act in ( \"a\", \"b\" ), role not in ( \"c\" ) )",
                "Question( !( role == \"X\" && verb == \"y\" ) || found )",
                "Question( acceptedCost > 12.50B, acceptedCost + 1 > 12.5, acceptedCost.negate() < 0 )",
                "Question( today > \"01-Jan-2026\", service!.term!.from < today )",
                "Question( today.plusDays( 3 ).isAfter( service.termEnd ), parameters.amount( \"x\" ) > 3 )",
                "Question( act.startsWith( \"bar\" ), act.length > 3, service.boltOns.size > 2 )",
                "Question( \"ALL\" memberOf action.on, action.on not contains \"x\", service.level >= level )",
                "$q : Question( acceptedCost != null )\n    not Order( id == $q.approval )",
                "Question( $s : service )\n    exists( Order( status == \"APPROVED\" ) )",
                "Question()\n    ( Order( id == \"1\" ) or Grant( partner == \"p\" ) )",
                "Asked( action.flag( \"soft\" ), subject.value( \"age\" ) == 18, context.text( \"ip\" ) != \"\" )"
            })
    void an_honest_rule_is_compiled_and_opened(String when) {
        Map<String, String> files = Map.of("draft.drl", file(when));
        CompiledForm form = DrlCompiler.compile("draft", files);
        assertThat(DrlCompiler.open("draft", files, form).rules()).hasSize(1);
    }

    @Test
    void a_form_opens_for_its_own_rules_alone_and_only_whole() {
        Map<String, String> files = Map.of("draft.drl", file("Question( act == \"a\" )"));
        Map<String, String> others = Map.of("draft.drl", file("Question( act == \"b\" )"));
        CompiledForm form = DrlCompiler.compile("draft", files);
        byte[] half = java.util.Arrays.copyOf(form.bytes(), form.bytes().length / 2);
        assertThatThrownBy(() -> DrlCompiler.open("draft", others, form))
                .isInstanceOf(EditionRejected.class)
                .hasMessageContaining("unsafe-form");
        assertThatThrownBy(() -> DrlCompiler.open("draft", files, new CompiledForm(half)))
                .isInstanceOf(EditionRejected.class);
    }
}
