package tenure.rules;

import java.util.Map;

/** Makes of rule files what can be kept, and of that what can be consulted. */
public interface RuleCompiler {

    /**
     * The compiled form of these files.
     *
     * @param files text by path within the pack
     * @throws EditionRejected with every problem, each at its place in a rule file
     */
    CompiledForm compile(String pack, Map<String, String> files);

    /** The rule book of these files, whose compiled form this is. */
    RuleBook open(String pack, Map<String, String> files, CompiledForm form);
}
