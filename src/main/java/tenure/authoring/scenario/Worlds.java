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
        JsonNode account = said.path("account");
        ObjectNode document = around.deepCopy();
        if (said.has("ready")) {
            partner(document, account).set("ready", said.path("ready"));
        }
        ArrayNode accounts = document.withArrayProperty("accounts");
        accounts.insert(0, account);
        return document;
    }

    /** The partner of the account; nobody, when it has none. */
    private static ObjectNode partner(ObjectNode document, JsonNode account) {
        for (JsonNode partner : document.path("partners")) {
            if (partner.path("id").equals(account.path("partner"))) {
                return (ObjectNode) partner;
            }
        }
        return document.objectNode();
    }
}
