package tenure.rules.drools;

import java.util.Map;
import tenure.rules.CompiledForm;
import tenure.rules.RuleBook;
import tenure.rules.RuleCompiler;

/** The compiler of this room, to be handed to those who know no room but {@code rules}. */
public final class DroolsCompiler implements RuleCompiler {

    @Override
    public CompiledForm compile(String pack, Map<String, String> files) {
        return DrlCompiler.compile(pack, files);
    }

    @Override
    public RuleBook open(String pack, Map<String, String> files, CompiledForm form) {
        return DrlCompiler.open(pack, files, form);
    }
}
