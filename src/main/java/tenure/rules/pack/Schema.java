package tenure.rules.pack;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.rules.Problem;

/** What a YAML file of a pack has to look like: the schemas that analysts' editors complete and check by. */
public final class Schema {

    static final Schema PACK = new Schema("pack");
    static final Schema ENTITY_PACK = new Schema("entity-pack");
    static final Schema ENTITIES = new Schema("entities");
    static final Schema PARAMETERS = new Schema("parameters");
    static final Schema REASONS = new Schema("reasons");
    static final Schema REMEDIES = new Schema("remedies");
    static final Schema ACTS = new Schema("acts");
    static final Schema MIGRATION = new Schema("migration");
    static final Schema MAILS = new Schema("mails");
    static final Schema ACCESS = new Schema("access");
    public static final Schema GIVEN = new Schema("given");
    public static final Schema SCENARIOS = new Schema("scenarios");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String name;
    private com.networknt.schema.@Nullable Schema read;

    private Schema(String name) {
        this.name = name;
    }

    /** The tree of a file; whatever is not as it has to be is noted at its place. */
    public Yaml read(String file, Map<String, String> texts, List<Problem> problems) {
        Yaml yaml = Yaml.read(file, texts, problems);
        if (yaml.kind() != Yaml.Kind.NOTHING) {
            SchemaProblems notes = new SchemaProblems(yaml, schema().getSchemaNode());
            schema().validate(yaml.json()).forEach(error -> problems.add(notes.problem(error)));
        } else if (texts.containsKey(file)
                && problems.stream().noneMatch(one -> one.file().equals(file))) {
            problems.add(new Problem(file, 1, "missing", "the file is empty"));
        }
        return yaml;
    }

    private synchronized com.networknt.schema.Schema schema() {
        if (read == null) {
            String place = "schemas/" + name + ".schema.json";
            try (InputStream resource = Schema.class.getClassLoader().getResourceAsStream(place)) {
                if (resource == null) {
                    throw new IllegalStateException("the application has no " + place);
                }
                read = REGISTRY.getSchema(resource);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }
}
