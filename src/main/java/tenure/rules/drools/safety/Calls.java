package tenure.rules.drools.safety;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tenure.facts.Question;
import tenure.rules.gate.Vocabulary;

/** What compiled rules may call: the words of the vocabulary, and what the compiler itself puts between them. */
final class Calls {

    private static final String D = "org/drools/modelcompiler/dsl/pattern/D";

    /** In what the compiler adds to each condition and each then: its only instance, and what it is about. */
    private static final Map<String, Set<String>> MACHINERY = Map.of(
            "java/lang/Enum", Set.of("<init>", "valueOf"),
            "java/lang/System", Set.of("arraycopy"),
            "java/util/regex/Pattern", Set.of("compile"),
            "org/drools/model/functions/PredicateInformation",
                    Set.of("<init>", "addRuleNames", "setMoreThanMaxRuleDefs"));

    /** In conditions, beside words. */
    private static final Map<String, Set<String>> COMPARING = Map.of(
            "java/math/BigDecimal", Set.of("<init>"),
            "java/util/regex/Pattern", Set.of("matcher"),
            "java/util/regex/Matcher", Set.of("matches"),
            "org/drools/modelcompiler/util/EvaluationUtil",
                    Set.of(
                            "areNullSafeEquals",
                            "areNumbersNullSafeEquals",
                            "equals",
                            "notEquals",
                            "greaterThan",
                            "lessThan",
                            "greaterOrEqual",
                            "lessOrEqual",
                            "greaterThanNumbers",
                            "lessThanNumbers",
                            "greaterOrEqualNumbers",
                            "lessOrEqualNumbers",
                            "greaterThanStringsAsNumbers",
                            "lessThanStringsAsNumbers",
                            "greaterOrEqualStringsAsNumbers",
                            "lessOrEqualStringsAsNumbers",
                            "toBigDecimal",
                            "convertDateLocal",
                            "string2Int"));

    /** In what builds the rules. */
    private static final Map<String, Set<String>> BUILDING = Map.of(
            "java/lang/Object",
            Set.of("<init>"),
            "java/lang/RuntimeException",
            Set.of("<init>"),
            "java/lang/String",
            Set.of("equals", "hashCode"),
            "java/util/ArrayList",
            Set.of("<init>"),
            "java/util/List",
            Set.of("add", "addAll"),
            "java/util/Arrays",
            Set.of("asList"),
            "java/util/Collections",
            Set.of("emptyList"),
            "java/time/format/DateTimeFormatterBuilder",
            Set.of("<init>", "appendPattern", "parseCaseInsensitive", "toFormatter"),
            "org/drools/util/DateUtils",
            Set.of("getDateFormatMask"),
            D,
            Set.of(
                    "rule",
                    "declarationOf",
                    "globalOf",
                    "pattern",
                    "on",
                    "not",
                    "exists",
                    "forall",
                    "or",
                    "and",
                    "alphaIndexedBy",
                    "betaIndexedBy",
                    "reactOn",
                    "execute"));

    private static final Set<String> BOXES = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Double",
            "java/lang/Float",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Short");

    private static final Set<String> BUILDERS = Set.of(
            "java/math/BigDecimal.<init>",
            "org/drools/modelcompiler/util/EvaluationUtil.convertDateLocal",
            "org/drools/model/PatternDSL$PatternDef.bind",
            "org/drools/model/PatternDSL$PatternDef.expr",
            "org/drools/model/PatternDSL$PatternDef.and",
            "org/drools/model/PatternDSL$PatternDef.or",
            "org/drools/model/PatternDSL$PatternDef.endAnd",
            "org/drools/model/PatternDSL$PatternDef.endOr",
            "org/drools/model/DomainClassMetadata.getPropertyIndex",
            "org/drools/model/impl/RuleBuilder.build",
            "org/drools/model/view/ViewItem.and",
            "org/drools/model/view/ViewItem.or");

    private Calls() {}

    /** Whether a method that holds what an analyst wrote may call this. */
    static boolean written(String owner, String method, String descriptor) {
        boolean operator =
                owner.equals(D) && (method + descriptor).startsWith("eval(Lorg/drools/model/functions/Operator;");
        return operator
                || COMPARING.getOrDefault(owner, Set.of()).contains(method)
                || type(owner)
                        .filter(type -> Vocabulary.allows(type, method, descriptor))
                        .isPresent();
    }

    /** Whether a method that the compiler adds may call this. */
    static boolean machinery(String owner, String method) {
        return MACHINERY.getOrDefault(owner, Set.of()).contains(method);
    }

    /** Whether what builds the rules may call this. */
    static boolean building(String owner, String method) {
        return BUILDING.getOrDefault(owner, Set.of()).contains(method)
                || BUILDERS.contains(owner + "." + method)
                || (BOXES.contains(owner) && method.equals("valueOf"))
                || (owner.startsWith("org/drools/model/consequences/ConsequenceBuilder$_") && method.equals("execute"));
    }

    /** Whether this is the class of a primitive type, which what builds the rules may read. */
    static boolean primitive(String owner, String field) {
        return BOXES.contains(owner) && field.equals("TYPE");
    }

    /** Whether compiled rules may name this class, with slashes: to make it, to look whether something is one. */
    static boolean named(Shape shape, String name) {
        String element = name.startsWith("[") ? name.replaceAll("^\\[+L?|;$", "") : name;
        boolean primitive = name.startsWith("[") && element.length() == 1;
        return primitive
                || element.startsWith("org/drools/model/")
                || Shape.of(element).isPresent()
                || type(element)
                        .filter(type -> Vocabulary.isFact(type) || Vocabulary.isValue(type))
                        .isPresent()
                || (!shape.written() && BUILDING.containsKey(element));
    }

    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name.replace('/', '.'), false, Question.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
