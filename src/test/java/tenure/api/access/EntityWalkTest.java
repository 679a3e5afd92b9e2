package tenure.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenure.decision.EntityDecider;
import tenure.record.Call;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.EntityPackReader;
import tenure.rules.pack.PackFiles;
import tenure.security.Caller;
import tenure.security.Group;

/** A pack of entities answers with a context when its rules say more than yes or no, and only then. */
class EntityWalkTest {

    @TempDir
    private static Path folder;

    private static EntityDecider decider;

    @BeforeAll
    static void writeAPack() throws IOException {
        Files.writeString(folder.resolve("entities.json"), "[{\"type\": \"door\", \"id\": \"1\"}]");
        Files.writeString(folder.resolve("pack.yaml"), """
                title: Doors
                actions: { open: , close: , lock: , paint: , break: , pass: }
                reasons: [ LOCKED, NO_HANDS ]
                obligations: [ WIPE_FEET ]
                sources: [ KEY ]
                """);
        Files.writeString(folder.resolve("doors.drl"), """
                package rules.doors;
                import tenure.facts.*;
                import tenure.rules.Findings;
                global Findings findings;
                rule "permits" when Asked( action.name in ( "open", "close", "lock", "break" ) ) then findings.permit(); end
                rule "wipes" when Asked( action.name == "open" ) then findings.owes( "WIPE_FEET" ); end
                rule "lacks" when Asked( action.name in ( "lock", "break" ) ) then findings.lacks( "NO_HANDS" ); end
                rule "grounds" when Asked( action.name == "lock" ) then findings.ground( "KEY" ); end
                rule "denies" when Asked( action.name == "break" ) then findings.deny( "LOCKED" ); end
                rule "fails" when Asked( action.name == "pass", context.text( "at" ).substring( 9 ) == "x" ) then findings.permit(); end
                """);
        decider = new EntityDecider(new EntityPackReader(DrlCompiler::book).read("doors", PackFiles.of(folder)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "open  | {'decision':true,'context':{'outcome':'ALLOW','obligations':[{'type':'WIPE_FEET'}]}}",
                "close | {'decision':true}",
                "lock  | {'decision':true,'context':{'outcome':'ALLOW','source':'KEY'}}",
                "paint | {'decision':false}",
                "break | {'decision':false,'context':{'outcome':'DENY','reasons':['LOCKED','NO_HANDS']}}",
                "pass  | {'decision':false}"
            })
    void anAnswerSaysNoMoreThanTheRules(String action, String answer) throws IOException {
        String body = "{'subject':{'type':'cat','id':'tom'},'action':{'name':'%s'},'resource':{'type':'door','id':'1'}}"
                .formatted(action);
        EntityItem item = EntityItem.read(
                new ObjectMapper().readTree(body.replace('\'', '"')), new AskedReader(decider.entities()));
        Caller caller = new Caller("portal", Set.of(Group.PEP), null, null);
        Call call = new Call(new UUID(0, 0), Instant.EPOCH, caller, null, decider.edition());
        Reply reply = new EntityWalk(call, decider, List.of(item), null).answer();
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(answer.replace('\'', '"'));
        assertThat(reply.given()).hasSize(1);
        assertThat(reply.given().get(0).decision().allowed()).isEqualTo(answer.contains("true"));
    }
}
