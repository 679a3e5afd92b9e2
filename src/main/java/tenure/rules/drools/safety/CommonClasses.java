package tenure.rules.drools.safety;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/**
 * Conditions and consequences that editions have in common. Nearly each is a class that needs no other of its edition, so
 * one that was compiled to the same bytes before is the same class again: what Java has learned of it holds on, and an
 * edition brings few classes more than it has changes. A class goes when no edition has it any more.
 */
final class CommonClasses {

    /** What an entry of a class' constants begins with that names a class (JVM specification, table 4.4-A). */
    private static final int CLASS = 7;

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
            if (Shape.of(name).filter(Shape::written).isPresent() && standsAlone(name, bytes)) {
                common.put(
                        name.replace('/', '.'),
                        LOADED.get(ByteBuffer.wrap(bytes), key -> new Alone(fence).define(bytes)));
            }
        });
        return common;
    }

    /** Whether it names no other class of rules: a date that a condition has is kept in the class of its package. */
    private static boolean standsAlone(String name, byte[] bytes) {
        ClassReader constants = new ClassReader(bytes);
        char[] buffer = new char[constants.getMaxStringLength()];
        for (int i = 1; i < constants.getItemCount(); i++) {
            int at = constants.getItem(i);
            if (at > 0 && constants.readByte(at - 1) == CLASS) {
                String named = constants.readUTF8(at, buffer);
                if (!named.equals(name) && Shape.of(named).isPresent()) {
                    return false;
                }
            }
        }
        return true;
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
