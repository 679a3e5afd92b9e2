package tenure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Entity;
import java.time.Clock;

/** The rules everybody in the house keeps. */
final class House {

    /** Whoever asks Java for the time makes answers that cannot be given again. */
    static final ArchRule TIME_IS_HANDED_IN = noClasses()
            .should()
            .callMethodWhere(describe("ask java.time for now without a clock", House::asksForNow))
            .because("time is handed in: the one Clock is at the door");

    /** Decisions have one clock. Tokens live by the system's own, so that no test that travels in time prolongs one. */
    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("tenure.Wiring")
            .and()
            .doNotHaveFullyQualifiedName("tenure.security.BearerTokens")
            .should()
            .callMethodWhere(describe(
                    "make a clock",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getTarget().getRawReturnType().isEquivalentTo(Clock.class)))
            .because("there is one Clock, and it can be replaced");

    static final ArchRule NAMES_ARE_WORDS_OF_THE_FIELD = noClasses()
            .should()
            .haveNameMatching("(.*[.$])?(Default\\w+|\\w*(Manager|Helper|Utils?|Impl|DTO|Dto))")
            .because("such names say nothing");

    static final ArchRule NOBODY_PRINTS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("tenure.Tenure")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("only a start that fails speaks before there is a log");

    static final ArchRule ENTITIES_STAY_HOME = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(beUsedInTheirOwnPackageAlone())
            .allowEmptyShould(true)
            .because("an entity is a row; at the edge of its slice it becomes a fact or an answer");

    static final ArchRule NO_CIRCLES = slices().assignedFrom(new ByRoom())
            .should()
            .beFreeOfCycles()
            .because("each step imports only the steps before it");

    private House() {}

    private static boolean asksForNow(JavaMethodCall call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaClass> beUsedInTheirOwnPackageAlone() {
        return new ArchCondition<>("be used in their own package alone") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                for (Dependency use : entity.getDirectDependenciesToSelf()) {
                    boolean home = use.getOriginClass().getPackage().equals(entity.getPackage());
                    events.add(new SimpleConditionEvent(use, home, use.getDescription()));
                }
            }
        };
    }

    /** What belongs to one room is one slice. */
    private static final class ByRoom implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
            return Room.of(one).map(room -> SliceIdentifier.of(room.name())).orElse(SliceIdentifier.ignore());
        }

        @Override
        public String getDescription() {
            return "rooms of the house";
        }
    }
}
