package tenure.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack says of the page that tells all about one account: which action opens which part of it, and how the caps
 * are called.
 *
 * @param openers the action that must be allowed for a part to be shown; a part without one is never shown
 * @param caps what the names of a cap's actions begin with, in the order of the page
 */
public record PageLayout(Map<Part, String> openers, Map<Cap, String> caps) {

    /** The layout of a pack that shows nothing but answers. */
    public static final PageLayout NONE = new PageLayout(Map.of(), Map.of());

    public PageLayout {
        openers = Collections.unmodifiableMap(new LinkedHashMap<>(openers));
        caps = Collections.unmodifiableMap(new LinkedHashMap<>(caps));
    }

    /** A part of the page that shows more than answers. */
    public enum Part {
        SERVICES("services"),
        LEVEL("level"),
        FEATURES("features"),
        CONTROLS("controls"),
        CAPS("caps"),
        BOLT_ONS("boltOns");

        private static final String ACCOUNT = "account";
        private static final String SERVICE = "service";

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /** The types of resource that have this part. */
        public List<String> on() {
            return switch (this) {
                case SERVICES -> List.of(ACCOUNT);
                case FEATURES -> List.of(ACCOUNT, SERVICE);
                case LEVEL, CONTROLS, CAPS, BOLT_ONS -> List.of(SERVICE);
            };
        }

        /** As it is called in {@code pack.yaml} and on the page. */
        public String word() {
            return word;
        }
    }

    /** A statutory cap that facts tell of. */
    public enum Cap {
        OFCOM("ofcom"),
        ROAMING("roaming");

        private final String word;

        Cap(String word) {
            this.word = word;
        }

        /** As it is called in {@code pack.yaml}, in imports and on the page. */
        public String word() {
            return word;
        }
    }
}
