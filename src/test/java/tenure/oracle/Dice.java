package tenure.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Deterministic choices: the same seed makes the same case on every machine. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both ends are in. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    LocalDate between(LocalDate low, LocalDate high) {
        return low.plusDays(random.nextLong(high.toEpochDay() - low.toEpochDay() + 1));
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** An element of a text of words; a word that stands twice is twice as likely. */
    String word(String words) {
        return pick(List.of(words.split(" ")));
    }
}
