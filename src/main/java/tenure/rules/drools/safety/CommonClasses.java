package tenure.rules.drools.safety;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Conditions and consequences that editions have in common. Each is a class that needs no other of its edition, so one
 * that was compiled to the same bytes before is the same class again: what Java has learned of it holds on, and an
 * edition brings no more classes than it has changes. A class goes when no edition has it any more.
 */
final class CommonClasses {

    private static final Cache<ByteBuffer, Class<?>> LOADED =
            Caffeine.newBuilder().weakValues().build();

    private CommonClasses() {}

    /**
     * Those among the classes of an edition that stand alone, by name, with dots.
     *
     * @param classes the bytes of each by its name, with slashes
     */
    static Map<String, Class<?>> of(Map<String, byte[]> classes, Fence fence) {
        Map<String, Class<?>> common = new HashMap<>();
        classes.forEach((name, bytes) -> {
            if (Shape.of(name).filter(Shape::written).isPresent()) {
                common.put(
                        name.replace('/', '.'),
                        LOADED.get(ByteBuffer.wrap(bytes), key -> new Alone(fence).define(bytes)));
            }
        });
        return common;
    }

    /** The loader of one class, which goes with it. */
    private static final class Alone extends ClassLoader {

        Alone(Fence fence) {
            super(fence);
        }

        Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }
}
