package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Prints all that runs of some programs tell, with one seed each; started in a JVM of its own.
final class SameTrace {

    private SameTrace() {}

    public static void main(String[] args) {
        new TreeMap<>(EnginePrograms.ALL).forEach((name, program) -> {
            System.out.println(name);
            told(program).forEach(System.out::println);
        });
    }

    static List<String> told(Consumer<EngineRuntime> program) {
        ArrayList<String> lines = new ArrayList<String>();
        RunSettings settings = RunSettings.DEFAULT.withSpuriousWakeups(2).withLocating(true);
        SteppedRuntime runtime = new SteppedRuntime(
                RandomStrategy.mixed(42),
                settings,
                (nanos, thread, event) -> lines.add(lines.size() + 1 + " " + nanos + " " + thread + " " + event));
        RunResult result = runtime.run(program);
        lines.add(result.schedule().toString());
        lines.add(result.outcome().kind().word() + ": " + result.outcome().message());
        return lines;
    }
}
