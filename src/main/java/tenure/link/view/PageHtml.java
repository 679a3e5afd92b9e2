package tenure.link.view;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Pages as HTML that needs no script and nothing from elsewhere. Every text is escaped. */
public final class PageHtml {

    private static final String PAGE = "link/page.html";

    private final Template page;

    public PageHtml() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new Escaped())
                .addLocator(PageHtml::locate)
                .build();
        page = engine.getTemplate(PAGE);
    }

    /**
     * The page in the surroundings of this Tenure.
     *
     * @param brand whose page it is
     * @param notice what is said above everything; empty for nothing
     */
    public String text(Page shown, String brand, String notice) {
        return page.data("page", shown)
                .data("brand", brand)
                .data("notice", notice)
                .render();
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String id) {
        return PageHtml.class.getResource("/templates/" + id) == null ? Optional.empty() : Optional.of(new Located(id));
    }

    /** A template of the program. */
    private record Located(String id) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            var bytes = Objects.requireNonNull(PageHtml.class.getResourceAsStream("/templates/" + id), id);
            return new InputStreamReader(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }

    /** There is no way round it: the templates of pages have no raw text. */
    private static final class Escaped implements ResultMapper {
        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return true;
        }

        @Override
        public String map(Object result, Expression expression) {
            StringBuilder escaped = new StringBuilder();
            for (char c : result.toString().toCharArray()) {
                switch (c) {
                    case '&' -> escaped.append("&amp;");
                    case '<' -> escaped.append("&lt;");
                    case '>' -> escaped.append("&gt;");
                    case '"' -> escaped.append("&quot;");
                    case '\'' -> escaped.append("&#39;");
                    default -> escaped.append(c);
                }
            }
            return escaped.toString();
        }
    }
}
