package tenure.rules.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.Results;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Qute with next to nothing in it: conditions, lists and names. It knows no class, calls no method and reaches no bean, and
 * what a page is filled with is escaped, whatever the template says.
 */
final class MailEngine {

    static final Variant TEXT = Variant.forContentType(Variant.TEXT_PLAIN);
    static final Variant PAGE = Variant.forContentType(Variant.TEXT_HTML);

    private static final Engine ENGINE = Engine.builder()
            .addSectionHelpers(new IfSectionHelper.Factory(), new LoopSectionHelper.Factory())
            .addValueResolvers(ValueResolvers.mapperResolver(), new Members())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .build();

    private MailEngine() {}

    static Template parse(String text, Variant variant) {
        return ENGINE.parse(text, variant);
    }

    /** What an item of a list has, by name. */
    private static final class Members implements ValueResolver {

        @Override
        public boolean appliesTo(EvalContext context) {
            return context.getParams().isEmpty()
                    && context.getBase() instanceof Map<?, ?> item
                    && item.containsKey(context.getName());
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            Object value = context.getBase() instanceof Map<?, ?> item ? item.get(context.getName()) : null;
            return value == null ? Results.notFound(context) : CompletableFuture.completedFuture(value);
        }
    }
}
