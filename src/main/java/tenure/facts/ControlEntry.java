package tenure.facts;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table of controls: a bar, an alert or a spend control.
 *
 * @param feature the feature it belongs to; null for an administrative control
 */
public record ControlEntry(
        String name, String kind, @Nullable FeatureEntry feature) {

    public boolean administrative() {
        return feature == null;
    }
}
