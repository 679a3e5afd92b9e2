package tenure.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word that somebody who wrote an unknown one may have meant. */
public final class Nearest {

    /** One letter in so many may be wrong. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private static final int FEWEST_MISTAKES = 2;
    private static final int FEW = 12;

    private Nearest() {}

    /** What to say of an unknown word: what may have been meant, or else what there is when that is little. */
    public static String hint(String word, Collection<String> known) {
        Optional<String> near = to(word, known);
        if (near.isPresent()) {
            return "did you mean `" + near.get() + "`?";
        }
        if (known.isEmpty() || known.size() > FEW) {
            return "";
        }
        return "there is " + String.join(", ", known.stream().sorted().toList());
    }

    /** The known word that is nearest, if any is near. */
    public static Optional<String> to(String word, Collection<String> known) {
        int most = Math.max(FEWEST_MISTAKES, word.length() / LETTERS_PER_MISTAKE);
        LevenshteinDistance mistakes = new LevenshteinDistance(most);
        String written = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(one -> !one.equals(word) && one.length() > 1)
                .map(one -> new Candidate(one, mistakes.apply(written, one.toLowerCase(Locale.ROOT))))
                .filter(one -> one.mistakes >= 0 && one.mistakes < one.word.length())
                .min(Comparator.comparingInt(Candidate::mistakes).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private record Candidate(String word, int mistakes) {}
}
