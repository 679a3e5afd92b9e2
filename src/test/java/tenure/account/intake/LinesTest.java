package tenure.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final String STAFF = "{\"staff\":{\"id\":\"s\"}}";

    @Test
    void blank_lines_are_counted_and_passed_over() throws IOException {
        assertThat(numbers("")).isEmpty();
        assertThat(numbers("\n \t\r\n\n")).isEmpty();
        assertThat(numbers(STAFF)).containsExactly(1L);
        assertThat(numbers(STAFF + "\n")).containsExactly(1L);
        assertThat(numbers("\n" + STAFF + "\r\n\n" + STAFF + "\n\n")).containsExactly(2L, 4L);
    }

    /** Lines end wherever they like in the pieces they are read in. */
    @Property(tries = 50)
    void lines_of_any_length_are_read_whole(@ForAll @IntRange(min = 1, max = 200_000) int blanks) throws IOException {
        var line = " ".repeat(blanks) + STAFF + "\n";
        var lines = lines(line + line + line);
        for (var number = 1; number <= 3; number++) {
            var read = lines.next();
            assertThat(read.number()).isEqualTo(number);
            assertThat(read.isSound()).isTrue();
            assertThat(read.bytes()).isEqualTo(blanks + STAFF.length());
        }
        assertThat(lines.next()).isNull();
    }

    @Test
    void the_longest_line_is_read_and_no_longer_one() throws IOException {
        var longest = " ".repeat(Lines.LONGEST - STAFF.length()) + STAFF;
        var lines = lines(longest + "\n " + longest + "\n" + STAFF);
        assertThat(lines.next().isSound()).isTrue();
        assertThat(lines.next().isSound()).isFalse();
        assertThat(lines.next().isSound()).isTrue();
    }

    private static List<Long> numbers(String text) throws IOException {
        var numbers = new ArrayList<Long>();
        var lines = lines(text);
        for (var line = lines.next(); line != null; line = lines.next()) {
            numbers.add(line.number());
        }
        return numbers;
    }

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Checked.CHECK);
    }
}
