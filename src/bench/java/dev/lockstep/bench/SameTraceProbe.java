package dev.lockstep.bench;

import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.RandomOrder;
import dev.lockstep.runtime.stepped.Settings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Runs each program 100 times with one seed and prints the SHA-256 of the events, lines of source included, and of the
/// schedule and the outcome. Start it in two JVMs and compare what they print. An argument sets the seed.
public final class SameTraceProbe {

    private static final int RUNS = 100;
    private static final Settings BOUNDS = Settings.DEFAULT.withSpuriousWakeups(2).withLocating(true);

    private SameTraceProbe() {}

    public static void main(String[] args) {
        long seed = args.length == 0 ? 42 : Long.parseLong(args[0]);
        ProbePrograms.all().forEach((name, program) -> {
            Set<String> said = new HashSet<>();
            for (int run = 0; run < RUNS; run++) {
                said.add(run(seed, program));
            }
            if (said.size() > 1) {
                throw new IllegalStateException(name + ": runs differ: " + said);
            }
            System.out.printf("%-32s seed %d, %d runs: %s%n", name, seed, RUNS, said.iterator().next());
        });
    }

    private static String run(long seed, Consumer<EngineRuntime> program) {
        var hash = new TraceHash();
        var result = new SteppedRuntime(RandomOrder.mixed(seed), BOUNDS, hash).run(program);
        hash.add(result.schedule().toString());
        hash.add(result.outcome().kind() + ": " + result.outcome().message());
        return hash.events() + " events, " + result.schedule().size() + " steps, " + hash.hex();
    }
}
