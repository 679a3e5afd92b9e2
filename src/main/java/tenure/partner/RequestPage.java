package tenure.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenure.facts.Moment;
import tenure.facts.Parameters;
import tenure.link.view.Block;
import tenure.link.view.Button;
import tenure.link.view.Button.Look;
import tenure.link.view.Field;
import tenure.link.view.Form;
import tenure.link.view.Hidden;
import tenure.link.view.LinkView;
import tenure.link.view.Option;
import tenure.link.view.Ticks;
import tenure.partner.AccessStore.Requested;
import tenure.rules.AccessWords.Scope;
import tenure.rules.AccessWords.Text;
import tenure.rules.Edition;

/** What the page behind a request says and asks, in the pack's words. */
final class RequestPage {

    static final String SCOPES = "scopes";
    static final String GRANT = "grant";
    private static final String REFUSE = "refuse";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Edition edition;
    private final Speech speech;

    RequestPage(Edition edition) {
        this.edition = edition;
        this.speech = new Speech(edition.access());
    }

    /** The account as it is stored. */
    static JsonNode account(Connection connection, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select document from account where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? JSON.readTree(row.getBytes(1)) : JSON.createObjectNode();
            } catch (IOException e) {
                throw new UncheckedIOException("a stored account that is no JSON", e);
            }
        }
    }

    String text(String name) {
        return edition.acts().text("access." + name, Map.of());
    }

    LinkView nothing() {
        return LinkView.telling(text("nothing"));
    }

    /** Who asks for what, what stays closed, what it refers to, and the choice there is. */
    LinkView asking(String partner, Requested request, Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(text("lead")));
        if (!request.message().isEmpty()) {
            blocks.add(new Block.Facts(List.of(new Block.Fact(partner, request.message()))));
        }
        blocks.add(new Block.Heading(text("closed")));
        blocks.add(new Block.Items(edition.access().closed()));
        List<Block.Fact> facts = new ArrayList<>();
        for (Text one : edition.access().texts()) {
            facts.add(new Block.Fact(one.title(), version(one, now)));
        }
        facts.add(new Block.Fact(text("until"), Speech.day(request.until())));
        blocks.add(new Block.Heading(text("texts")));
        blocks.add(new Block.Facts(facts));
        return new LinkView(
                edition.acts().text("access.title", Map.of("partner", partner)), blocks, form(request, now));
    }

    private Form form(Requested request, Instant now) {
        List<Field> fields = new ArrayList<>();
        List<Option> options = edition.access().scopes().stream()
                .map(scope -> new Option(scope.scope(), scope.name(), scope.meaning()))
                .toList();
        List<String> asked =
                speech.parts(request.scopes()).stream().map(Scope::scope).toList();
        fields.add(new Ticks(SCOPES, text("scopes"), text("hint"), options, asked, Field.Need.REQUIRED));
        for (Text one : edition.access().texts()) {
            fields.add(new Hidden(one.text(), version(one, now)));
        }
        return new Form(
                fields,
                List.of(new Button(GRANT, text("grant"), Look.MAIN), new Button(REFUSE, text("refuse"), Look.DECLINE)));
    }

    private String version(Text text, Instant now) {
        return new Parameters(edition.catalogue().parameters(), Moment.at(now).day()).text(text.version());
    }
}
