package tenure.link;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tenure.link.view.Block;
import tenure.link.view.Button;
import tenure.link.view.Choice;
import tenure.link.view.Field;
import tenure.link.view.Form;
import tenure.link.view.Hidden;
import tenure.link.view.LinkView;
import tenure.link.view.Option;
import tenure.link.view.Password;
import tenure.link.view.Submitted;
import tenure.link.view.TextField;

/** A link of several steps, which is used up by the last one. */
@Singleton
public class Steps implements LinkHandler {

    public static final String KIND = "test-steps";
    private static final List<Button> ON = List.of(new Button("on", "Go on", Button.Look.MAIN));

    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LinkView view(LinkVisit visit) {
        return view(done.getOrDefault(visit.link().about(), 0));
    }

    private static LinkView view(int step) {
        return switch (step) {
            case 0 ->
                LinkView.asking(
                        "Step 1 of 3: your details",
                        new Form(
                                List.of(
                                        new Hidden("step", "0"),
                                        new TextField("name", "Your name", "", "Rosa", "name", Field.Need.REQUIRED),
                                        new TextField("email", "E-mail", "", "", "email", Field.Need.REQUIRED),
                                        new Choice(
                                                "by",
                                                "How shall we write?",
                                                "",
                                                List.of(new Option("MAIL", "By e-mail"), new Option("POST", "By post")),
                                                "")),
                                ON));
            case 1 ->
                LinkView.asking(
                        "Step 2 of 3: a password",
                        new Form(
                                List.of(
                                        new Hidden("step", "1"),
                                        new Password("password", "Password", "At least twelve characters.")),
                                ON));
            default ->
                LinkView.asking(
                        "Step 3 of 3: welcome",
                        new Form(List.of(new Hidden("step", "2")), ON),
                        new Block.Film("Welcome", "/assets/welcome.mp4", null, List.of("Hello.", "Good bye.")));
        };
    }

    @Override
    public LinkAnswer act(LinkVisit visit, Submitted said) {
        int step = Integer.parseInt(said.text("step")) + 1;
        done.put(visit.link().about(), step);
        return step < 3
                ? new LinkAnswer.Next(view(step))
                : new LinkAnswer.Done(LinkView.telling("You are set up", new Block.Paragraph("Welcome.")));
    }
}
