package tenure.rules.written;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a condition or of what a rule says. */
sealed interface Expression {

    /** Offset of its first character. */
    int start();

    /** Offset after its last character. */
    int end();

    /** A text in quotes. */
    record Text(String value, int start, int end) implements Expression {}

    record Numeral(String value, int start, int end) implements Expression {}

    record Truth(int start, int end) implements Expression {}

    record Nothing(int start, int end) implements Expression {}

    /** A word by itself: a field, something bound, or what the file declares. */
    record Name(String name, int start, int end) implements Expression {}

    /** A field of something. */
    record Member(Expression of, String name, int nameAt, int end) implements Expression {
        @Override
        public int start() {
            return of.start();
        }
    }

    /** Something asked of something, or of the fact itself when {@code of} is null. */
    record Call(@Nullable Expression of, String name, List<Expression> arguments, int nameAt, int end)
            implements Expression {
        @Override
        public int start() {
            return of == null ? nameAt : of.start();
        }
    }

    /** The contrary, or the negative. */
    record Turned(String sign, Expression of, int start) implements Expression {
        @Override
        public int end() {
            return of.end();
        }
    }

    /** Both, or either. */
    record Joined(Expression left, String sign, Expression right) implements Expression {
        @Override
        public int start() {
            return left.start();
        }

        @Override
        public int end() {
            return right.end();
        }
    }

    /** Two things compared, or a thing with several; the left one is null where the sentence before has it. */
    record Compared(Expression left, String sign, List<Expression> right, int end) implements Expression {
        @Override
        public int start() {
            return left.start();
        }
    }

    /** Two things reckoned with. */
    record Reckoned(Expression left, String sign, Expression right) implements Expression {
        @Override
        public int start() {
            return left.start();
        }

        @Override
        public int end() {
            return right.end();
        }
    }
}
