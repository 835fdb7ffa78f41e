package dev.lockstep.bench;

import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.BadTrace;
import dev.lockstep.trace.file.TraceFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs each program 100 times with one seed and prints the SHA-256 of all that was told, lines of source included.
/// Start it in two JVMs and compare what they print. An argument sets the seed.
///
/// First the probes' own programs: their events, schedule and outcome. Then the programs of the built-in scenarios: the
/// bytes of the trace's file, which must also be those of the trace that was saved, opened and replayed, each time.
public final class SameTraceProbe {

    private static final int RUNS = 100;
    private static final RunSettings BOUNDS = RunSettings.DEFAULT.withSpuriousWakeups(2).withLocating(true);

    private SameTraceProbe() {}

    public static void main(String[] args) throws Exception {
        long seed = args.length == 0 ? 42 : Long.parseLong(args[0]);
        for (Map.Entry<String, Consumer<EngineRuntime>> program : ProbePrograms.all().entrySet()) {
            same(program.getKey(), seed, () -> run(seed, program.getValue()));
        }
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() != null) {
                same(scenario.id(), seed, () -> savedAndReplayed(seed, scenario));
            }
        }
    }

    private static void same(String name, long seed, Callable<String> program) throws Exception {
        Set<String> said = new HashSet<>();
        for (int run = 0; run < RUNS; run++) {
            said.add(program.call());
        }
        if (said.size() > 1) {
            throw new IllegalStateException(name + ": runs differ: " + said);
        }
        System.out.printf("%-32s seed %d, %d runs: %s%n", name, seed, RUNS, said.iterator().next());
    }

    private static String run(long seed, Consumer<EngineRuntime> program) {
        TraceHash hash = new TraceHash();
        RunResult result = new SteppedRuntime(RandomStrategy.mixed(seed), BOUNDS, hash).run(program);
        hash.add(result.schedule().toString());
        hash.add(result.outcome().kind().word() + ": " + result.outcome().message());
        return hash.events() + " events, " + result.schedule().size() + " steps, " + hash.hex();
    }

    private static String savedAndReplayed(long seed, Scenario scenario) throws IOException, BadTrace, BadScenario {
        Trace trace = TracedRun.bySeed(scenario, seed).timeline().trace();
        byte[] saved = saved(trace);
        Trace opened = TraceFiles.read(new ByteArrayInputStream(saved), scenario.id(), Choice::parse);
        Scenario kept = Scenarios.read(scenario.id(), opened.header().text());
        String run = hash(saved);
        String again = hash(saved(TracedRun.again(kept, opened).timeline().trace()));
        if (!again.equals(run)) {
            throw new IllegalStateException(scenario.id() + ": saved " + run + ", opened and replayed " + again);
        }
        return saved.length + " bytes, " + trace.last() + " steps, " + run + ", replayed the same";
    }

    private static byte[] saved(Trace trace) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TraceFiles.write(trace, file);
        return file.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every JVM has SHA-256", missing);
        }
    }
}
