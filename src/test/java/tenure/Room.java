package tenure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A package, or with two dots a package and those in it, and whom it may let in besides Java and JSpecify.
 *
 * <p>The table of {@code docs/architecture.md}, as it stands.
 */
record Room(String name, List<String> mayImport) {

    private static final String JSON = "com.fasterxml.jackson..";
    private static final String LOG = "org.jboss.logging..";

    /** What the slices and doors stand on. */
    private static final List<String> GROUND = List.of(
            "jakarta..",
            "io.quarkus..",
            "io.smallrye..",
            "io.vertx..",
            "io.micrometer..",
            "org.eclipse.microprofile..",
            "org.jboss..",
            "com.github.benmanes.caffeine..",
            JSON);

    static final List<Room> ALL = List.of(
            room("tenure.request"),
            room("tenure.json", JSON, "jakarta.ws.rs..", "org.jboss.."),
            room("tenure.facts..", "tenure.request"),
            room("tenure.rules", "tenure.request", "tenure.facts..", "org.apache.commons.text.."),
            room("tenure.rules.mail", "tenure.rules", "io.quarkus.qute"),
            room("tenure.rules.written", "tenure.facts..", "tenure.rules", "org.drools.drl.."),
            room(
                    "tenure.rules.gate",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.rules.mail",
                    "org.yaml.."),
            room(
                    "tenure.rules.drools.safety",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.rules.gate",
                    "org.drools..",
                    "org.objectweb.asm..",
                    "com.github.benmanes.caffeine.."),
            room(
                    "tenure.rules.drools",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.rules.gate",
                    "tenure.rules.drools.safety",
                    "org.kie..",
                    "org.drools..",
                    "com.github.benmanes.caffeine..",
                    LOG),
            room(
                    "tenure.rules.pack",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.rules.gate",
                    "tenure.rules.mail",
                    "tenure.rules.written",
                    "tenure.json",
                    JSON,
                    "com.networknt.schema..",
                    "org.yaml.."),
            room("tenure.decision", "tenure.request", "tenure.facts..", "tenure.rules"),
            onTheGround("tenure.security", "tenure.json"),
            onTheGround("tenure.link..", "tenure.account", "tenure.json", "tenure.security", "io.agroal.api.."),
            onTheGround(
                    "tenure.health",
                    "tenure.account",
                    "tenure.decision",
                    "tenure.link",
                    "tenure.notice",
                    "tenure.rules",
                    "tenure.authoring.edition"),
            onTheGround(
                    "tenure.account..",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.decision",
                    "tenure.json",
                    "tenure.security",
                    "io.agroal.api..",
                    "org.hibernate..",
                    "org.postgresql.."),
            onTheGround(
                    "tenure.record",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.json",
                    "tenure.security",
                    "io.agroal.api..",
                    "org.postgresql.."),
            onTheGround("tenure.once", "tenure.json"),
            onTheGround("tenure.network", "tenure.facts", "tenure.account", "tenure.once", "tenure.json"),
            onTheGround(
                    "tenure.order..",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.network",
                    "tenure.record",
                    "tenure.once",
                    "tenure.event",
                    "tenure.link..",
                    "tenure.notice",
                    "tenure.json",
                    "tenure.security"),
            onTheGround(
                    "tenure.plan..",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.record",
                    "tenure.event",
                    "tenure.notice",
                    "tenure.once",
                    "tenure.order",
                    "tenure.json",
                    "tenure.security",
                    "io.agroal.api.."),
            onTheGround(
                    "tenure.catalogue",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.event",
                    "tenure.notice",
                    "tenure.once",
                    "tenure.order",
                    "tenure.json",
                    "tenure.security"),
            onTheGround(
                    "tenure.notice",
                    "tenure.rules",
                    "tenure.rules.mail",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.record",
                    "tenure.json",
                    "tenure.security",
                    "io.agroal.api.."),
            onTheGround(
                    "tenure.partner",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.record",
                    "tenure.json",
                    "tenure.security",
                    "tenure.once",
                    "tenure.order",
                    "tenure.notice",
                    "tenure.event",
                    "tenure.link..",
                    "io.agroal.api.."),
            onTheGround(
                    "tenure.event..",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.json",
                    "tenure.security",
                    "io.agroal.api..",
                    "org.postgresql.."),
            onTheGround(
                    "tenure.migration",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.rules.mail",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.event",
                    "tenure.json",
                    "tenure.link..",
                    "tenure.notice",
                    "tenure.once",
                    "tenure.order",
                    "tenure.partner",
                    "tenure.security"),
            onTheGround(
                    "tenure.api..",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.account.portal",
                    "tenure.migration",
                    "tenure.record",
                    "tenure.once",
                    "tenure.order",
                    "tenure.partner",
                    "tenure.notice",
                    "tenure.event..",
                    "tenure.network",
                    "tenure.order",
                    "tenure.once",
                    "tenure.plan..",
                    "tenure.catalogue",
                    "tenure.json",
                    "tenure.security",
                    "tenure.authoring.check",
                    "tenure.authoring.compare",
                    "tenure.authoring.draft",
                    "tenure.authoring.edition",
                    "tenure.authoring.text"),
            room(
                    "tenure.authoring.check",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.rules.pack",
                    "tenure.rules.written",
                    "tenure.decision",
                    "tenure.authoring.scenario"),
            room(
                    "tenure.authoring.workshop",
                    "tenure.rules",
                    "tenure.rules.pack",
                    "tenure.rules.drools",
                    "tenure.authoring.check",
                    JSON,
                    LOG,
                    "io.smallrye.config..",
                    "com.sun.jna.."),
            room("tenure.authoring.text", "org.eclipse.jgit.."),
            room(
                    "tenure.authoring.scenario",
                    "tenure.request",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.rules.pack",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.json",
                    JSON),
            room(
                    "tenure.authoring.compare",
                    "tenure.rules",
                    "tenure.rules.pack",
                    "tenure.rules.drools",
                    "tenure.authoring.form",
                    "tenure.json",
                    "tenure.authoring.form",
                    JSON,
                    "com.github.difflib.."),
            room(
                    "tenure.authoring.form",
                    "tenure.rules",
                    "tenure.rules.pack",
                    "tenure.rules.drools",
                    JSON,
                    "org.yaml.."),
            room(
                    "tenure.authoring.book",
                    "tenure.facts..",
                    "tenure.rules",
                    "tenure.rules.pack",
                    "tenure.rules.drools",
                    "tenure.decision",
                    "tenure.authoring.form",
                    "tenure.authoring.scenario",
                    "org.yaml..",
                    JSON,
                    "org.commonmark.."),
            room(
                    "tenure.command",
                    "tenure.rules",
                    "tenure.rules.pack",
                    "tenure.rules.drools",
                    "tenure.decision",
                    "tenure.authoring..",
                    "tenure.json",
                    "picocli..",
                    JSON),
            onTheGround(
                    "tenure.authoring.edition",
                    "tenure.rules",
                    "tenure.rules.pack",
                    "tenure.rules.drools",
                    "tenure.decision",
                    "tenure.account",
                    "tenure.json",
                    "tenure.authoring.scenario",
                    "io.agroal.api..",
                    "org.postgresql.."),
            onTheGround(
                    "tenure.authoring.draft",
                    "tenure.rules",
                    "tenure.rules.pack",
                    "tenure.decision",
                    "tenure.json",
                    "tenure.security",
                    "tenure.authoring.book",
                    "tenure.authoring.check",
                    "tenure.authoring.compare",
                    "tenure.authoring.edition",
                    "tenure.authoring.text",
                    "org.apache.commons.compress.."),
            onTheGround("tenure.demo", "tenure.account", "tenure.json", "tenure.security"),
            room("tenure.embedded", "org.apache.commons.compress..", "org.tukaani..", "com.sun.security.auth.."),
            onTheGround("tenure", "tenure..", "io.agroal.api..", "org.flywaydb.core.api.."));

    private static Room room(String name, String... mayImport) {
        return new Room(name, List.of(mayImport));
    }

    private static Room onTheGround(String name, String... mayImport) {
        List<String> all = new ArrayList<>(GROUND);
        all.addAll(List.of(mayImport));
        return new Room(name, all);
    }

    /** The room a class is in. */
    static Optional<Room> of(JavaClass one) {
        return ALL.stream()
                .filter(room -> resideInAPackage(room.name).test(one))
                .findFirst();
    }

    ArchRule imports() {
        List<String> all = new ArrayList<>(mayImport);
        all.addAll(List.of(name, "java..", "javax..", "org.jspecify.."));
        return classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all.toArray(String[]::new))
                .because("that is all the room may import");
    }
}
