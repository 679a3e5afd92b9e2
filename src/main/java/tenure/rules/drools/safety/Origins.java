package tenure.rules.drools.safety;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Which rule a compiled class comes from, as the methods that build the rules tell. */
final class Origins extends ClassVisitor {

    private final Map<String, String> rules = new HashMap<>();
    private String type = "";

    Origins() {
        super(Opcodes.ASM9);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        type = name;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return Shape.of(type).filter(shape -> shape == Shape.BUILDER).isEmpty()
                ? null
                : new Builder(type + name + descriptor);
    }

    /** The name of the rule; empty when it is not known. */
    String rule(Offence offence) {
        String byType = rules.get(offence.type());
        return byType == null ? rules.getOrDefault(offence.type() + offence.method(), "") : byType;
    }

    /** Reads the rule's name and the classes that are used for it. */
    private final class Builder extends MethodVisitor {

        private final String method;
        private final Map<String, String> used = new HashMap<>();
        private String text = "";
        private String rule = "";

        Builder(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitLdcInsn(Object value) {
            text = value instanceof String said ? said : text;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            rule = name.equals("rule") && rule.isEmpty() ? text : rule;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            used.put(owner, "");
        }

        @Override
        public void visitEnd() {
            rules.put(method, rule);
            used.keySet().stream()
                    .filter(one -> Shape.of(one).filter(Shape::written).isPresent())
                    .forEach(one -> rules.putIfAbsent(one, rule));
        }
    }
}
