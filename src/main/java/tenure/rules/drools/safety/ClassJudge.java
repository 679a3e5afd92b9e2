package tenure.rules.drools.safety;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** Judges one compiled class: its kind, its fields and, by a {@link MethodJudge} each, its methods. */
final class ClassJudge extends ClassVisitor {

    private static final Set<String> MACHINERY =
            Set.of("values", "valueOf", "<init>", "<clinit>", "getExpressionHash", "predicateInformation");
    private static final Set<String> WRITTEN = Set.of("test", "apply", "execute");

    private final Shape shape;
    private final String type;
    private final List<Offence> offences;

    ClassJudge(Shape shape, String type, List<Offence> offences) {
        super(Opcodes.ASM9);
        this.shape = shape;
        this.type = type;
        this.offences = offences;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        String parent = shape.written() ? "java/lang/Enum" : "java/lang/Object";
        boolean implementsModels =
                interfaces == null || List.of(interfaces).stream().allMatch(one -> one.startsWith("org/drools/model/"));
        if (!name.equals(type) || !parent.equals(superName) || !implementsModels) {
            refuse("", "unsafe-class", "rules make no classes");
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean constant = (access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_FINAL) != 0;
        boolean listed =
                shape == Shape.RULES && (access & Opcodes.ACC_STATIC) == 0 && descriptor.equals("Ljava/util/List;");
        if (!constant && !listed) {
            refuse(name, "unsafe-state", "rules remember nothing");
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        int refused = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_ABSTRACT;
        boolean known = !shape.written() || MACHINERY.contains(name) || WRITTEN.contains(name);
        if ((access & refused) != 0 || !known) {
            refuse(name, "unsafe-lambda", "rules have no functions and no lambdas");
        }
        boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0 && (access & Opcodes.ACC_SYNTHETIC) != 0;
        return new MethodJudge(
                shape, type, name + descriptor, shape.written() && WRITTEN.contains(name), bridge, offences);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (!descriptor.startsWith("Lorg/drools/")) {
            refuse("", "unsafe-annotation", "rules have no annotations");
        }
        return null;
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int access) {
        // Told again where it is used, and judged there.
    }

    @Override
    public @Nullable ModuleVisitor visitModule(String name, int access, @Nullable String version) {
        refuse("", "unsafe-class", "rules make no classes");
        return null;
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        refuse("", "unsafe-class", "rules make no classes");
    }

    private void refuse(String method, String code, String message) {
        offences.add(new Offence(type, method, "", code, message));
    }
}
