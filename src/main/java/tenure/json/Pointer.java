package tenure.json;

import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document. Going deeper is cheap: the text of RFC 6901 is made only when somebody asks for it.
 *
 * @param step the name of a member or the index of an item
 */
public record Pointer(@Nullable Pointer parent, Object step) {

    /** The document itself. */
    public static final Pointer ROOT = new Pointer(null, "");

    public Pointer member(String name) {
        return new Pointer(this, name);
    }

    public Pointer item(int index) {
        return new Pointer(this, index);
    }

    @Override
    public String toString() {
        return parent == null
                ? ""
                : parent + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }
}
