package tenure.authoring.edition;

import java.util.concurrent.atomic.AtomicReference;
import tenure.rules.CompiledForm;
import tenure.rules.Edition;
import tenure.rules.EditionRejected;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** An edition that can answer, and what it was made of. */
public record Opened(PackFiles files, CompiledForm form, Edition edition) {

    /**
     * The files, compiled.
     *
     * @throws EditionRejected with every problem of the pack
     */
    public static Opened compiling(String pack, PackFiles files) {
        AtomicReference<CompiledForm> form = new AtomicReference<>();
        Edition edition = new PackReader((name, rules) -> {
                    form.setPlain(DrlCompiler.form(name, rules));
                    return DrlCompiler.open(name, rules, form.getPlain());
                })
                .read(pack, files);
        return new Opened(files, form.getPlain(), edition);
    }

    /**
     * The files with the form that was made of them before.
     *
     * @throws EditionRejected with every problem of the pack
     */
    static Opened opening(String pack, PackFiles files, CompiledForm form) {
        PackReader reader = new PackReader((name, rules) -> DrlCompiler.open(name, rules, form));
        return new Opened(files, form, reader.read(pack, files));
    }
}
