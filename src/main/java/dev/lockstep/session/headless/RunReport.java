package dev.lockstep.session.headless;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.history.RunFailure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The result of a run made from start to end without a window.
///
/// @param scenario the id of the scenario
/// @param seed the seed that chose the threads; null where none did
/// @param schedule every choice that was made; null where threads were real
/// @param steps how many steps there were; on real threads, how many events
/// @param outcome how it ended; a broken property counts as its end
/// @param failures all its failures, broken properties among them, in the order in which they came about
/// @param properties the properties and their standing, in the order of the scenario
/// @param endState the values at its end, by name, in an order that follows from the scenario
public record RunReport(
        String scenario,
        @Nullable Long seed,
        @Nullable Schedule schedule,
        int steps,
        RunEnd outcome,
        List<RunFailure> failures,
        List<PropertyState> properties,
        Map<String, String> endState) {

    public RunReport {
        failures = List.copyOf(failures);
        properties = List.copyOf(properties);
        endState = Collections.unmodifiableMap(new LinkedHashMap<>(endState));
    }
}
