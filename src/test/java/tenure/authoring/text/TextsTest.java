package tenure.authoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Texts are compared, merged and traced. */
class TextsTest {

    private static final String BASE = "one\ntwo\nthree\nfour\nfive\n";

    @Test
    void aDifferenceIsToldInTheUnifiedForm() {
        assertThat(TextDiff.unified("a.drl", bytes(BASE), bytes(BASE.replace("three", "3"))))
                .isEqualTo("--- a/a.drl\n+++ b/a.drl\n@@ -1,5 +1,5 @@\n one\n two\n-three\n+3\n four\n five\n");
        assertThat(TextDiff.unified("a.drl", null, bytes("one\n")))
                .isEqualTo("--- /dev/null\n+++ b/a.drl\n@@ -0,0 +1 @@\n+one\n");
    }

    @Test
    void changesOfDifferentLinesAreMerged() {
        ThreeWay merged = merge(BASE.replace("one", "1"), BASE.replace("five", "5"));
        assertThat(merged.conflict()).isFalse();
        assertThat(text(merged)).isEqualTo("1\ntwo\nthree\nfour\n5\n");
    }

    @Test
    void changesOfTheSameLineAreAConflictThatShowsBoth() {
        ThreeWay merged = merge(BASE.replace("three", "mine"), BASE.replace("three", "theirs"));
        assertThat(merged.conflict()).isTrue();
        assertThat(text(merged)).contains("<<<<<<< here\nmine\n=======\ntheirs\n>>>>>>> there\n");
    }

    @Test
    void eachLineIsOfTheVersionThatBroughtIt() {
        Origins origins = new Origins();
        origins.next(1, bytes("a\nb\nc\n"));
        origins.next(2, bytes("a\nB\nc\n"));
        origins.next(4, bytes("zero\na\nB\nc\n"));
        assertThat(origins.lines())
                .containsExactly(
                        new Origins.Line("zero", 4),
                        new Origins.Line("a", 1),
                        new Origins.Line("B", 2),
                        new Origins.Line("c", 1));
        origins.next(5, null);
        assertThat(origins.lines()).isEmpty();
    }

    private static ThreeWay merge(String mine, String theirs) {
        return ThreeWay.merge(bytes(BASE), bytes(mine), bytes(theirs), "here", "there");
    }

    private static String text(ThreeWay merged) {
        return StandardCharsets.UTF_8.decode(merged.text().duplicate()).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
