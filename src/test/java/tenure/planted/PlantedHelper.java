package tenure.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tenure.json.TimeText;

/** Breaks every rule of the house, so that HouseTest can show that it looks. */
@Entity
public final class PlantedHelper {

    @Id
    String id = "";

    Duration wrong() {
        System.out.println(TimeText.date("2020-11-01"));
        return Duration.between(Instant.now(), Clock.systemUTC().instant());
    }
}
