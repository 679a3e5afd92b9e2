package tenure.link;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tenure.json.Problem;
import tenure.link.view.Block;
import tenure.link.view.Button;
import tenure.link.view.Field;
import tenure.link.view.Form;
import tenure.link.view.LinkView;
import tenure.link.view.Option;
import tenure.link.view.Submitted;
import tenure.link.view.TextField;
import tenure.link.view.Ticks;

/** What is behind the links of most tests: a yes with scopes and a remark, or a no. */
@Singleton
public class Poll implements LinkHandler {

    public static final String KIND = "test-poll";

    /** A remark that ends the act with an exception, after something was written. */
    static final String BREAK = "break";

    /** A remark that the handler does not take, after something was written. */
    static final String WRONG = "wrong";

    private final AgroalDataSource store;

    Poll(AgroalDataSource store) {
        this.store = store;
    }

    void start(@Observes StartupEvent event) throws SQLException {
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists test_poll (about text not null, said text not null)");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void opened(LinkVisit visit) throws SQLException {
        write(visit, "opened");
    }

    @Override
    public LinkView view(LinkVisit visit) {
        Form form = new Form(
                List.of(
                        Ticks.all(
                                "scopes",
                                "What may they do?",
                                "You can take it back at any time.",
                                List.of(
                                        new Option("BILLS", "See bills", "Amounts and dates of your bills"),
                                        new Option("USE", "See how much is used"),
                                        new Option("SHOP", "Order for you"))),
                        new TextField("remark", "Remark", "Only we see this.", "", "off", Field.Need.OPTIONAL)),
                List.of(
                        new Button("grant", "Allow this", Button.Look.MAIN),
                        new Button("refuse", "Do not allow it", Button.Look.DECLINE)));
        return LinkView.asking(
                "May Northgate & Sons act for you?",
                form,
                new Block.Paragraph("They asked on 3 August 2020."),
                new Block.Facts(List.of(
                        new Block.Fact("Account", visit.link().account()),
                        new Block.Fact("Asked by", "Nina <nina@northgate.example>"))),
                new Block.Reference("Privacy policy, version 3", "https://tenure.example/privacy/3"));
    }

    @Override
    public LinkAnswer act(LinkVisit visit, Submitted said) throws SQLException {
        write(visit, said.answer() + said.all("scopes"));
        if (said.text("remark").equals(BREAK)) {
            throw new IllegalStateException("broken on purpose");
        }
        if (said.text("remark").equals(WRONG)) {
            return new LinkAnswer.Wrong(List.of(new Problem("/remark", "TEST", "Say something else.")));
        }
        return new LinkAnswer.Done(
                said.answer().equals("grant")
                        ? LinkView.telling("They may act for you", new Block.Items(said.all("scopes")))
                        : LinkView.telling("They may not act for you", new Block.Paragraph("Nothing was given.")));
    }

    private static void write(LinkVisit visit, String said) throws SQLException {
        try (PreparedStatement insert =
                visit.connection().prepareStatement("insert into test_poll (about, said) values (?, ?)")) {
            insert.setString(1, visit.link().about());
            insert.setString(2, said);
            insert.execute();
        }
    }

    /** What was kept about that, in order. */
    List<String> kept(String about) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select said from test_poll where about = ? order by ctid")) {
            select.setString(1, about);
            try (ResultSet rows = select.executeQuery()) {
                List<String> kept = new ArrayList<>();
                while (rows.next()) {
                    kept.add(rows.getString(1));
                }
                return kept;
            }
        }
    }
}
