package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenure.link.view.Block;
import tenure.link.view.Button;
import tenure.link.view.Field;
import tenure.link.view.Form;
import tenure.link.view.Hidden;
import tenure.link.view.LinkView;
import tenure.link.view.Password;
import tenure.link.view.TextField;
import tenure.rules.Acts;
import tenure.rules.Edition;
import tenure.rules.Migration.Text;
import tenure.rules.Migration.Video;

/**
 * What the pages of set-up say, in the words of the pack.
 *
 * @param by the id of the contact who sets the account up
 * @param at when the page is shown
 */
record SetUpPages(Edition edition, Customer customer, String by, Instant at) {

    private Acts acts() {
        return edition.acts();
    }

    LinkView step(Step step, String provider) {
        return switch (step) {
            case DETAILS -> details(step);
            case PASSWORD -> password(step, provider);
            case TERMS -> terms(step);
            case VIDEO -> video(step);
        };
    }

    private LinkView details(Step step) {
        JsonNode contact = SetUp.contact(customer, by);
        return LinkView.asking(
                text("setup.details.title"),
                form(
                        step,
                        List.of(
                                new TextField(
                                        Details.NAME,
                                        text("setup.details.name"),
                                        "",
                                        contact.path(Details.NAME).asText(""),
                                        "name",
                                        Field.Need.REQUIRED),
                                new TextField(
                                        Details.EMAIL,
                                        text("setup.details.email"),
                                        text("setup.details.hint"),
                                        contact.path(Details.EMAIL).asText(""),
                                        "email",
                                        Field.Need.REQUIRED)),
                        go()),
                place(step),
                new Block.Paragraph(text("setup.details.lead")));
    }

    private LinkView password(Step step, String provider) {
        String least = String.valueOf(SetUp.shortestPassword(edition, at));
        return LinkView.asking(
                text("setup.password.title"),
                form(
                        step,
                        List.of(new Password(
                                "password",
                                text("setup.password.label"),
                                acts().text("setup.password.hint", Map.of("least", least)))),
                        go()),
                place(step),
                new Block.Paragraph(acts().text("setup.password.lead", Map.of("provider", provider))));
    }

    private LinkView terms(Step step) {
        Text terms = acts().migration().terms();
        List<Block> blocks = new ArrayList<>(List.of(place(step)));
        terms.paragraphs().forEach(paragraph -> blocks.add(new Block.Paragraph(paragraph)));
        return new LinkView(
                terms.title(),
                blocks,
                form(
                        step,
                        List.of(new Hidden("version", terms.version())),
                        List.of(new Button("sign", text("setup.terms.sign"), Button.Look.MAIN))));
    }

    private LinkView video(Step step) {
        Video video = acts().migration().video();
        List<Block> blocks = new ArrayList<>(List.of(place(step)));
        blocks.add(new Block.Reference(text("setup.video.watch"), video.address()));
        blocks.add(new Block.Heading(text("setup.video.read")));
        video.transcript().paragraphs().forEach(paragraph -> blocks.add(new Block.Paragraph(paragraph)));
        return new LinkView(
                video.transcript().title(),
                blocks,
                form(
                        step,
                        List.of(),
                        List.of(
                                new Button("watched", text("setup.video.watched"), Button.Look.MAIN),
                                new Button("read", text("setup.video.done"), Button.Look.OTHER))));
    }

    /** That it is all done, and what comes next. */
    LinkView ready(String partner) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(text("setup.ready.lead")));
        blocks.add(new Block.Paragraph(text("setup.ready.kept")));
        if (!partner.isEmpty()) {
            blocks.add(new Block.Paragraph(acts().text("setup.ready.access", Map.of("partner", partner))));
            blocks.add(new Block.Items(edition.access().scopes().stream()
                    .map(scope -> scope.name() + ": " + scope.meaning())
                    .toList()));
        }
        return new LinkView(text("setup.ready.title"), blocks, null);
    }

    /** That it was done before. */
    LinkView before() {
        return LinkView.telling(text("setup.ready.before"));
    }

    private static Form form(Step step, List<Field> fields, List<Button> buttons) {
        List<Field> all = new ArrayList<>(List.of(new Hidden("step", step.word())));
        all.addAll(fields);
        return new Form(all, buttons);
    }

    private List<Button> go() {
        return List.of(new Button("go", text("setup.go"), Button.Look.MAIN));
    }

    private Block place(Step step) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("number", String.valueOf(List.of(Step.values()).indexOf(step) + 1));
        values.put("count", String.valueOf(Step.values().length));
        return new Block.Paragraph(acts().text("setup.step", values));
    }

    private String text(String name) {
        return acts().text(
                        name, Map.of("customer", customer.account().path("name").asText()));
    }
}
