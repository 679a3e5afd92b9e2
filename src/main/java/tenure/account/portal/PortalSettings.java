package tenure.account.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a partner set for its portal, beside what counts where it set nothing.
 *
 * @param number of the last change of its own settings; 0 when none is known
 * @param own what it set itself
 * @param usual what the partner DEFAULT set
 */
public record PortalSettings(String partner, long number, ObjectNode own, ObjectNode usual) {

    /** Its own settings, what counts, and for each setting where that comes from. */
    public ObjectNode json() {
        ObjectNode text = JsonNodeFactory.instance.objectNode().put("partner", partner);
        text.set("own", own);
        ObjectNode effective = text.putObject("effective");
        ObjectNode sources = text.putObject("sources");
        for (Leaf leaf : Leaf.ALL) {
            Source source = leaf.isIn(own) ? Source.OWN : leaf.isIn(usual) ? Source.DEFAULT : Source.FALLBACK;
            leaf.put(effective, value(source, leaf));
            sources.put(leaf.at().toString(), source.name());
        }
        return text;
    }

    private JsonNode value(Source source, Leaf leaf) {
        return switch (source) {
            case OWN -> own.at(leaf.at());
            case DEFAULT -> usual.at(leaf.at());
            case FALLBACK -> leaf.fallback();
        };
    }

    /** Where a setting comes from. */
    enum Source {
        /** The partner itself. */
        OWN,
        /** The partner DEFAULT, as this one says nothing. */
        DEFAULT,
        /** Nobody: neither says anything. */
        FALLBACK
    }
}
