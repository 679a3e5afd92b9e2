package tenure.link.view;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import tenure.json.Problem;

/** Something that is filled in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Ticks.class, name = "ticks"),
    @JsonSubTypes.Type(value = TextField.class, name = "text"),
    @JsonSubTypes.Type(value = Password.class, name = "password"),
    @JsonSubTypes.Type(value = Hidden.class, name = "hidden")
})
public sealed interface Field permits Choice, Ticks, TextField, Password, Hidden {

    /** What its values are sent under. */
    String name();

    /** What it is called on the page; empty when it is not seen. */
    default String label() {
        return "";
    }

    /** What the template calls it. */
    String kind();

    /** What is wrong with these values of it, if anything is. */
    Optional<Problem> problem(List<String> values);

    /** The same, filled in as it was sent. */
    Field filled(List<String> values);

    /** Whether something has to be filled in. */
    enum Need {
        REQUIRED,
        OPTIONAL
    }
}
