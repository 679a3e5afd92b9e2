package tenure.rules.mail;

import org.jspecify.annotations.Nullable;

/** That a template could not be filled. */
public final class NotWritten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotWritten(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
