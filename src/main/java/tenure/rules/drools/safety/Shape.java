package tenure.rules.drools.safety;

import java.util.regex.Pattern;

/** The kinds of classes the compiler of rules makes, known by their names. */
enum Shape {
    /** A condition, or something taken out of a fact. */
    CONDITION("rules/[a-z][a-z0-9]*/P[0-9A-F]{2}/Lambda(Predicate|Extractor)[0-9A-F]{32}"),
    /** What a rule says. */
    CONSEQUENCE("rules/[a-z][a-z0-9]*/P[0-9A-F]{2}/LambdaConsequence[0-9A-F]{32}"),
    /** The rules of a package. */
    RULES("rules/[a-z][a-z0-9]*/Rules[0-9A-F]{32}"),
    /** Some of the rules of a package that has very many. */
    PART("rules/[a-z][a-z0-9]*/Rules[0-9A-F]{32}Rules[0-9]{1,3}"),
    /** What builds some of the rules. */
    BUILDER("rules/[a-z][a-z0-9]*/Rules[0-9A-F]{32}RuleMethods[0-9]{1,5}"),
    /** Which properties the facts have. */
    METADATA("rules/[a-z][a-z0-9]*/DomainClassesMetadata[0-9A-F]{32}(\\$[A-Za-z0-9_]+_Metadata)?");

    private final Pattern name;

    Shape(String name) {
        this.name = Pattern.compile(name);
    }

    /** The kind of the class of that name, with slashes. */
    static java.util.Optional<Shape> of(String className) {
        return java.util.stream.Stream.of(values())
                .filter(shape -> shape.name.matcher(className).matches())
                .findFirst();
    }

    /** The name of the class that has all the rules, of that name or of a part's. */
    String whole(String className) {
        return this == PART ? className.replaceFirst("Rules[0-9]+$", "") : className;
    }

    /** Whether what an analyst wrote is in it, as code. */
    boolean written() {
        return this == CONDITION || this == CONSEQUENCE;
    }
}
