package tenure.rules.drools.safety;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Judges one method: what it calls, reads and makes, and that it only ever goes forward. */
final class MethodJudge extends MethodVisitor {

    private static final Set<String> CONSTANTS = Set.of(
            "org/drools/model/Index$ConstraintType",
            "org/drools/model/operators/ContainsOperator",
            "org/drools/model/operators/ExcludesOperator",
            "org/drools/model/operators/InOperator",
            "org/drools/model/operators/MemberOfOperator",
            "java/util/Locale",
            "java/math/MathContext",
            "java/lang/Boolean");

    private final Shape shape;
    private final String type;
    private final String method;
    private final boolean written;
    private final boolean bridge;
    private final List<Offence> offences;
    private final Set<Label> passed = new HashSet<>();

    MethodJudge(Shape shape, String type, String method, boolean written, boolean bridge, List<Offence> offences) {
        super(Opcodes.ASM9);
        this.shape = shape;
        this.type = type;
        this.method = method;
        this.written = written;
        this.bridge = bridge;
        this.offences = offences;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        boolean own = owner.equals(type) && (bridge || name.equals("<init>")) && !(name + descriptor).equals(method);
        boolean allowed = own || (written ? Calls.written(owner, name, descriptor) : added(owner, name));
        if (!allowed) {
            String of = owner.substring(owner.lastIndexOf('/') + 1);
            refuse(
                    name.equals("<init>") ? of : name,
                    "unsafe-method",
                    "this rule uses %s, which rules may not"
                            .formatted(name.equals("<init>") ? "new " + of : name + " of " + of));
        }
    }

    /**
     * What the compiler adds. Rules call what builds them, or parts of them that do, and builders name conditions; none of
     * it leads back.
     */
    private boolean added(String owner, String name) {
        if (shape.written()) {
            return Calls.machinery(owner, name);
        }
        boolean built = (shape == Shape.RULES || shape == Shape.PART)
                && ((owner.equals(type) && name.equals("getRulesList"))
                        || (owner.startsWith(shape.whole(type) + "RuleMethods") && name.startsWith("rule_")));
        boolean gathered = shape == Shape.RULES
                && owner.startsWith(type + "Rules")
                && (name.equals("<init>") || name.equals("getRulesList"));
        boolean described = shape == Shape.METADATA && owner.startsWith(type + "$") && name.equals("<init>");
        return built || gathered || described || Calls.building(owner, name);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean makes = owner.equals(type)
                && ((opcode == Opcodes.PUTSTATIC && method.startsWith("<clinit>"))
                        || (opcode == Opcodes.PUTFIELD && method.startsWith("<init>")));
        boolean reads = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
        boolean known = owner.equals(type)
                || CONSTANTS.contains(owner)
                || Shape.of(owner).isPresent()
                || (!shape.written() && Calls.primitive(owner, name));
        if (!makes && !(reads && known)) {
            refuse(name, "unsafe-class", "this rule uses %s, which rules may not".formatted(name));
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        boolean joins = bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory");
        if (!joins || shape != Shape.METADATA) {
            String message = joins ? "rules put no texts together" : "rules have no functions and no lambdas";
            refuse("", joins ? "unsafe-text" : "unsafe-lambda", message);
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String named) {
        boolean made = opcode == Opcodes.NEW && written && !named.equals("java/math/BigDecimal");
        if (made || !Calls.named(shape, named)) {
            String word = named.substring(named.lastIndexOf('/') + 1);
            refuse(word, "unsafe-class", "this rule uses %s, which rules may not".formatted(word));
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        refuse("", "unsafe-new", "rules make nothing");
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            refuse("", "unsafe-new", "rules make nothing");
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        boolean other = value instanceof Handle || value instanceof ConstantDynamic;
        if (value instanceof Type named) {
            other = named.getSort() == Type.METHOD
                    || (named.getSort() >= Type.ARRAY && !Calls.named(shape, named.getInternalName()));
        }
        if (other || (written && value instanceof Type)) {
            refuse("", "unsafe-class", "this rule names a class of Java, which rules may not");
        }
    }

    @Override
    public void visitInsn(int opcode) {
        boolean metadata = shape == Shape.METADATA && opcode == Opcodes.ATHROW;
        if (opcode == Opcodes.MONITORENTER
                || opcode == Opcodes.MONITOREXIT
                || (opcode == Opcodes.ATHROW && !metadata)) {
            refuse("", "unsafe-statement", "then holds calls of verbs and nothing else");
        }
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        boolean subroutine = opcode == Opcodes.JSR;
        if (subroutine || passed.contains(label)) {
            refuse("", "unsafe-loop", "rules do not repeat anything");
        }
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        visitLookupSwitchInsn(otherwise, new int[0], labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        visitJumpInsn(Opcodes.GOTO, otherwise);
        for (Label label : labels) {
            visitJumpInsn(Opcodes.GOTO, label);
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String caught) {
        refuse("", "unsafe-statement", "then holds calls of verbs and nothing else");
    }

    private void refuse(String word, String code, String message) {
        offences.add(new Offence(type, method, word, code, message));
    }
}
