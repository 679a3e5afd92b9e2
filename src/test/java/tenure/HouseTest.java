package tenure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenure.planted.PlantedHelper;

/** The packages are the plan of the house, and this test reads it. */
class HouseTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tenure");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importClasses(PlantedHelper.class, Intruder.class);

    static List<Room> rooms() {
        return Room.ALL;
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                House.TIME_IS_HANDED_IN,
                House.ONE_CLOCK,
                House.NAMES_ARE_WORDS_OF_THE_FIELD,
                House.NOBODY_PRINTS,
                House.ENTITIES_STAY_HOME);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomLetsInOnlyWhomItMay(Room room) {
        room.imports().check(MAIN);
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(MAIN.stream().filter(one -> Room.of(one).isEmpty()).map(JavaClass::getPackageName))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRulesOfTheHouseAreKept(ArchRule rule) {
        rule.check(MAIN);
    }

    @Test
    void noRoomsImportEachOther() {
        House.NO_CIRCLES.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whoeverBreaksARuleIsFound(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED)).isInstanceOf(AssertionError.class);
    }

    @Test
    void whoeverEntersTheWrongRoomIsFound() {
        ArchRule rule = new Room("tenure.planted", List.of("jakarta..")).imports();
        assertThatThrownBy(() -> rule.check(PLANTED)).hasMessageContaining("tenure.json.TimeText");
        new Room("tenure.planted", List.of("jakarta..", "tenure.json"))
                .imports()
                .check(PLANTED);
    }

    /** Uses an entity of another package. */
    private record Intruder(PlantedHelper stolen) {}
}
