package tenure.link.view;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of what a page says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Block.Reference.class, name = "reference"),
    @JsonSubTypes.Type(value = Block.Film.class, name = "film")
})
public sealed interface Block {

    /** What the template calls it. */
    String kind();

    /** A few sentences. */
    record Paragraph(String text) implements Block {
        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** What the blocks after it are about. */
    record Heading(String text) implements Block {
        @Override
        public String kind() {
            return "heading";
        }
    }

    /** Labels and their values. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public String kind() {
            return "facts";
        }
    }

    /** A label and its value. */
    record Fact(String label, String value) {}

    /** A list of short texts. */
    record Items(List<String> texts) implements Block {
        public Items {
            texts = List.copyOf(texts);
        }

        @Override
        public String kind() {
            return "items";
        }
    }

    /** Where more is to be read: a path of this host, or an address of the web, of mail or of a telephone. */
    record Reference(String text, String address) implements Block {
        public Reference {
            Addresses.requireSafe(address);
        }

        @Override
        public String kind() {
            return "reference";
        }
    }

    /**
     * A film, and what is said in it for those who would rather read.
     *
     * @param address a path of this host
     * @param captions a path of this host, of WebVTT; null without any
     */
    record Film(String title, String address, @Nullable String captions, List<String> transcript) implements Block {
        public Film {
            Addresses.requireHere(address);
            if (captions != null) {
                Addresses.requireHere(captions);
            }
            if (transcript.isEmpty()) {
                throw new IllegalArgumentException("a film without a transcript");
            }
            transcript = List.copyOf(transcript);
        }

        @Override
        public String kind() {
            return "film";
        }
    }
}
