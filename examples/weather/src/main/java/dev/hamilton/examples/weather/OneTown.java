package dev.hamilton.examples.weather;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Naming;
import java.time.LocalDate;

/** Days and weeks of one town, put together for javac, which then finds a parameter that nothing provides. */
@Dataflow(
        naming = Naming.SNAKE_CASE,
        includes = {DayFeatures.class, WeekFeatures.class},
        inputs = OneTown.Day.class)
final class OneTown {
    private OneTown() {}

    /**
     * What is measured on a day, each under the name of its column.
     *
     * @param date the day
     * @param precipitation rain and melted snow, in mm
     * @param temp_max the highest temperature, in °C
     * @param temp_min the lowest temperature, in °C
     * @param wind the mean speed of the wind, in m/s
     * @param weather what it was like: drizzle, fog, rain, snow or sun
     */
    @SuppressWarnings("MemberName") // the table says temp_max
    record Day(LocalDate date, double precipitation, double temp_max, double temp_min, double wind, String weather) {}
}
