package tenure.facts.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a partner set for its customers' portal. What is null, or not in a map, is not set.
 *
 * @param menu the items of the menu
 * @param modes the ways to change a plan, by the type of the plan
 * @param terms the terms of a change, by how the service is billed
 */
public record PortalSettings(
        @Nullable List<String> menu, Map<String, List<String>> modes, Map<String, ChangeSettings> terms) {

    /** Settings that nobody made. */
    public static final PortalSettings NONE = new PortalSettings(null, Map.of(), Map.of());

    public PortalSettings {
        menu = menu == null ? null : List.copyOf(menu);
        modes = Map.copyOf(modes);
        terms = Map.copyOf(terms);
    }

    /** These settings, and where they say nothing, those. */
    public PortalSettings over(PortalSettings usual) {
        Map<String, List<String>> allModes = new HashMap<>(usual.modes);
        allModes.putAll(modes);
        Map<String, ChangeSettings> allTerms = new HashMap<>(usual.terms);
        terms.forEach((billing, own) -> allTerms.merge(billing, own, (under, set) -> set.over(under)));
        return new PortalSettings(menu == null ? usual.menu : menu, allModes, allTerms);
    }
}
