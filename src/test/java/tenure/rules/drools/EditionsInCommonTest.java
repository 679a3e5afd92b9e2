package tenure.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.decision.Decider;
import tenure.facts.Inquiry;
import tenure.rules.CompiledForm;
import tenure.rules.Edition;
import tenure.rules.RuleBook;
import tenure.rules.Session.Evidence;
import tenure.rules.pack.PackCopy;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** What editions have in common is there once, so that a switch to another costs what it changes. */
class EditionsInCommonTest {

    private static final String ANOTHER_RULE = """

            // S000-45
            rule "another rule, about %1$s"
            when
                Question( act == "%1$s" )
            then
                findings.permit();
            end
            """;

    private static final String IN_TIME = """

            // S000-45
            rule "in time nobody may, with %1$s"
            when
                Question( act == "%1$s", today >= "01-Jan-2099" )
            then
                findings.deny( "ROLE_TOO_LOW" );
            end
            """;

    private final AtomicLong loaded = new AtomicLong();

    @TempDir
    private Path temp;

    @Test
    void anEditionOfOtherTextsHasTheSameRuleBook() {
        PackCopy pack = PackCopy.in(temp);
        Edition before = pack.read();
        Edition after = pack.append("reasons.yaml", "\n# another edition\n").read();
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.rules()).isSameAs(before.rules());
    }

    @Test
    void anEditionOfOtherRulesLoadsFewClasses() {
        PackCopy pack = PackCopy.in(temp);
        Edition first = edition(pack.append("authority.drl", ANOTHER_RULE.formatted("users.view")));
        Edition second = edition(pack.append("authority.drl", ANOTHER_RULE.formatted("history.view")));
        // Its condition; and what puts rules together, which has them all.
        assertThat(loaded).hasValueBetween(1, 50);
        assertThat(second.rules()).isNotSameAs(first.rules());
        assertThat(second.rules().rules())
                .hasSize(first.rules().rules().size() + 1)
                .extracting(rule -> rule.name())
                .contains("another rule, about users.view", "another rule, about history.view");
    }

    @Test
    void aConditionWithADateIsOfItsEdition() {
        PackCopy pack = PackCopy.in(temp);
        List<Edition> editions = List.of(
                edition(pack.append("authority.drl", IN_TIME.formatted("users.view"))),
                edition(pack.append("authority.drl", IN_TIME.formatted("history.view"))));
        Inquiry users = RuleFaultTest.inquiry("users.view", Instant.parse("2099-11-01T00:00:00Z"));
        assertThat(editions)
                .allSatisfy(edition -> assertThat(new Decider(edition)
                                .decide(users, Evidence.FINDINGS_ONLY)
                                .decision()
                                .reasons())
                        .containsExactly("ROLE_TOO_LOW"));
    }

    private Edition edition(PackCopy pack) {
        return new PackReader(this::book).read("my-plan", PackFiles.of(pack.folder()));
    }

    private RuleBook book(String pack, Map<String, String> files) {
        CompiledForm form = DrlCompiler.compile(pack, files);
        long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        RuleBook book = DrlCompiler.open(pack, files, form);
        loaded.set(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - before);
        return book;
    }
}
