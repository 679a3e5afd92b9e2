package tenure.api.pack;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tenure.authoring.draft.Books;
import tenure.authoring.draft.History;

/** The pages that are made of an edition, to be read by people. */
@Path("/v1/packs/{pack}/editions/{edition}")
@RolesAllowed({"analyst", "approver", "admin"})
@Produces({BookResource.MARKDOWN, BookResource.HTML})
@Blocking
class BookResource {

    static final String MARKDOWN = "text/markdown;charset=UTF-8";
    static final String HTML = "text/html;charset=UTF-8";

    /** A page has a style of its own and links to its headings; a browser is to do no more with it. */
    private static final String INERT = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'; sandbox";

    private static final MediaType PAGE = MediaType.valueOf(HTML);
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.valueOf(MARKDOWN), PAGE).build();

    private final RootPack pack;
    private final History history;
    private final Books books;

    BookResource(RootPack pack, History history, Books books) {
        this.pack = pack;
        this.history = history;
        this.books = books;
    }

    /** Every word rules may use. */
    @GET
    @Path("/reference")
    @Operation(hidden = true)
    public Response reference(String pack, String edition, Request request) {
        this.pack.named(pack);
        return answer(books.reference(history.find(edition)), request);
    }

    /** Every rule as its sentence. */
    @GET
    @Path("/rulebook")
    @Operation(hidden = true)
    public Response ruleBook(String pack, String edition, Request request) {
        this.pack.named(pack);
        return answer(books.ruleBook(history.find(edition)), request);
    }

    private static Response answer(Books.Book book, Request request) {
        Variant wanted = request.selectVariant(FORMS);
        boolean html = wanted != null && wanted.getMediaType().isCompatible(PAGE);
        return Response.ok(html ? book.html() : book.markdown(), html ? HTML : MARKDOWN)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", INERT)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
