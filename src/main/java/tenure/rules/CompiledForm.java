package tenure.rules;

/** The rules of a pack in the form the engine runs, as bytes that can be kept and opened again. */
public final class CompiledForm {

    private final byte[] bytes;

    public CompiledForm(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
