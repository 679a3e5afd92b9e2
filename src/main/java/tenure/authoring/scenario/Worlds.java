package tenure.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.Catalogue;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/** Makes the document of a scenario: the account it tells of, and the world around. */
final class Worlds {

    private final Filling filling;
    private final Yaml usual;
    private final Yaml nothing;
    private final ObjectNode around;

    Worlds(Catalogue catalogue, Yaml usual, List<Problem> problems) {
        this.nothing = new Yaml(usual.file(), usual.place(), Yaml.Kind.OBJECT, null, List.of(), Map.of(), Map.of());
        this.usual = usual;
        this.filling = new Filling(Forms.read(part("forms"), problems), catalogue, problems);
        this.around = filling.object("world", part("world"), 1);
    }

    private Yaml part(String member) {
        return usual.members().getOrDefault(member, nothing);
    }

    /** The document of a scenario that says this of it. */
    ObjectNode document(@Nullable Yaml given) {
        ObjectNode said = filling.object("given", given == null ? nothing : given, 1);
        ObjectNode document = around.deepCopy();
        document.withArrayProperty("accounts").insert(0, said.path("account"));
        said.properties().forEach(member -> {
            for (JsonNode one : member.getValue().isArray() ? member.getValue() : document.arrayNode()) {
                put(one, document.withArrayProperty(member.getKey()));
            }
        });
        return document;
    }

    /** In place of the one of its id, or behind all. */
    private static void put(JsonNode one, ArrayNode all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("id").equals(one.path("id"))) {
                all.set(i, one);
                return;
            }
        }
        all.add(one);
    }
}
