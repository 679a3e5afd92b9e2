package tenure.api.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** What the documents tell receivers to do about signatures, compiled from the page it stands on. */
final class Documented {

    private static final Path PAGE = Path.of("docs", "api.md");
    private static final String NAME = "TenureSignature";
    private static final Pattern CODE =
            Pattern.compile("```java\\n((?:(?!```).)*class " + NAME + ".*?)```", Pattern.DOTALL);

    private final Method method;

    private Documented(Method method) {
        this.method = method;
    }

    static Documented verification(Path folder) {
        try {
            Matcher code = CODE.matcher(Files.readString(PAGE));
            if (!code.find()) {
                throw new AssertionError(PAGE + " has no class " + NAME);
            }
            Path source = Files.writeString(folder.resolve(NAME + ".java"), code.group(1));
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-d", folder.toString(), source.toString());
            if (result != 0) {
                throw new AssertionError("the code in " + PAGE + " does not compile");
            }
            try (URLClassLoader loader =
                    new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()})) {
                Method method = loader.loadClass(NAME)
                        .getDeclaredMethod("isGenuine", String.class, byte[].class, String.class, Instant.class);
                method.setAccessible(true);
                return new Documented(method);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the documented code cannot be run", e);
        }
    }

    boolean isGenuine(String header, byte[] body, String secret, Instant now) {
        try {
            return (boolean) method.invoke(null, header, body, secret, now);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the documented code cannot be run", e);
        }
    }
}
