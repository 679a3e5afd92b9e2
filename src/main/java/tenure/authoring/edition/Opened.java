package tenure.authoring.edition;

import java.lang.ref.Cleaner;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import tenure.rules.CompiledForm;
import tenure.rules.Edition;
import tenure.rules.EditionRejected;
import tenure.rules.RuleBook;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** An edition that can answer, and what it was made of. */
public record Opened(PackFiles files, CompiledForm form, Edition edition) {

    /**
     * Closes rule books. A walk keeps hold of its edition to its end, so a book is closed when nobody has its edition any
     * more: no count is kept, and no request waits.
     */
    private static final Cleaner CLEANER = Cleaner.create();

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
        return of(files, form.getPlain(), edition);
    }

    /**
     * The files with the form that was made of them before.
     *
     * @throws EditionRejected with every problem of the pack
     */
    static Opened opening(String pack, PackFiles files, CompiledForm form) {
        return of(files, form, new PackReader((name, rules) -> open(name, rules, form)).read(pack, files));
    }

    private static RuleBook open(String pack, Map<String, String> rules, CompiledForm form) {
        return DrlCompiler.open(pack, rules, form);
    }

    private static Opened of(PackFiles files, CompiledForm form, Edition edition) {
        CLEANER.register(edition, edition.rules()::close);
        return new Opened(files, form, edition);
    }
}
