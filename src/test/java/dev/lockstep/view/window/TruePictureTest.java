package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.lanes.StepZoom;
import dev.lockstep.explore.oracle.EnginePrograms;
import dev.lockstep.explore.oracle.GeneratedProgram;
import dev.lockstep.explore.oracle.ScriptPrograms;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.LiveRun;
import dev.lockstep.session.step.BuiltInRun;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.session.step.Truth;
import dev.lockstep.trace.Trace;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.lanes.LanesView;
import dev.lockstep.view.stage.SheetSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// What is drawn is so: each row of the design's table "True at every step", over every step of runs of every program.
///
/// `-Dlockstep.pictures=200` looks at so many programs made by chance, and `-Dlockstep.pictures.seeds=100` at so many
/// seeds.
class TruePictureTest {

    private static final int SEEDS = Integer.getInteger("lockstep.pictures.seeds", 3);
    private static final int RANDOM = Integer.getInteger("lockstep.pictures", 12);
    /// Most failures are found at once.
    private static final long SEARCHED = Long.getLong("lockstep.pictures.searched", 600);

    private final Studio studio = new Studio();
    private final Map<String, List<String>> violations = new LinkedHashMap<>();
    private final Map<String, Integer> compared = new TreeMap<>();
    private int steps;

    @Test
    void everyPictureOfABuiltInProgramIsTrueAtEveryStep() {
        for (BuiltInRun run : BuiltInRun.all(SEEDS, SEARCHED)) {
            steps += run.walk((frame, truth) -> look(run.name(), frame, truth));
        }
        report("built-in programs");
        assertThat(violations).isEmpty();
        assertThat(compared.keySet()).isEqualTo(PictureChecks.rows().keySet());
        assertThat(compared.values()).allMatch(count -> count > 0);
    }

    @Test
    void everyPictureOfAProgramMadeByChanceIsTrueAtEveryStep() throws BadScenario {
        for (long seed = 1; seed <= RANDOM; seed++) {
            look("script " + seed, ScriptPrograms.of(seed), seed);
            look("engine " + seed, EnginePrograms.of(seed), seed);
        }
        report("programs made by chance");
        assertThat(violations).isEmpty();
    }

    @Test
    void everyPictureOfABarrierThatIsBrokenAndMendedIsTrueAtEveryStep() throws BadScenario {
        Map<String, String> programs = Map.of(
                "an action that throws", """
                        barrier: {parties: 2, limit: 5 ms, action: 10 ms, action fails: true}
                          threads: {A: [await, await], B: [await, reset, await], C: [abort, await at most 5 ms]}
                        """,
                "an interrupt and a reset", """
                        barrier: {parties: 3}
                          threads: {A: [await], B: [interrupt A, await], C: [reset], D: [await at most 5 ms]}
                        """,
                "one party", """
                        barrier: {parties: 1}
                          threads: {A: [await, await]}
                        """,
                "more threads than parties", """
                        barrier: {parties: 3, action: 5 ms}
                          threads: {A: [await], B: [await], C: [reset, await, reset], D: [await]}
                        """);
        for (Map.Entry<String, String> program : new TreeMap<>(programs).entrySet()) {
            String text = "lockstep: 1\nid: x\ntitle: X\nabout: X.\ngroup: barrier\nprogram:\n  " + program.getValue();
            Scenario scenario = Scenarios.read("x.yaml", text);
            for (long seed = 1; seed <= 2L * SEEDS; seed++) {
                String run = program.getKey() + ", seed " + seed;
                steps += EveryStep.ofSeed(scenario, seed, (frame, truth) -> look(run, frame, truth));
            }
        }
        report("barriers that are broken and mended");
        assertThat(violations).isEmpty();
        assertThat(compared.get(GateChecks.ROW)).isGreaterThan(100);
    }

    @Test
    void everyPictureOfARecordingOfRealThreadsSaysThatItIsOne() {
        int events = 0;
        for (String id : List.of("pool-task-throws", "cache-one-compute", "barrier-three-meet", "lost-update")) {
            Scenario scenario = Scenarios.builtIn().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            Trace recorded = LiveRun.of(scenario, Duration.ofSeconds(60)).timeline().trace();
            events += EveryStep.ofRecording(scenario, recorded, frame -> {
                for (DrawnFrame shown : draw(frame)) {
                    OriginChecks origin = new OriginChecks(shown, frame, null, noting(id, frame));
                    NameChecks names = new NameChecks(shown, frame, noting(id, frame));
                    compared.merge(OriginChecks.ROW, origin.look(), Integer::sum);
                    compared.merge(NameChecks.ROW, names.look(), Integer::sum);
                }
            });
        }
        steps += events;
        report("recordings");
        assertThat(violations).isEmpty();
        assertThat(events).isGreaterThan(100);
        assertThat(compared.values()).hasSize(2).allMatch(count -> count > 0);
    }

    /// The picture in the window, and the one for an audience.
    private List<DrawnFrame> draw(StepFrame frame) {
        studio.sheet(new SheetSize(1000, 640, 1));
        studio.lanes(new LanesView(1000, 400, StepZoom.READABLE, false));
        studio.present(null);
        DrawnFrame window = studio.draw(frame);
        studio.present(PresentAreas.of(1024, 768));
        return List.of(window, studio.draw(frame));
    }

    private BiConsumer<String, String> noting(String run, StepFrame frame) {
        return (name, what) -> violations
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(run + ", step " + frame.position().step() + ": " + what);
    }

    private void look(String run, GeneratedProgram made, long seed) throws BadScenario {
        Scenario scenario = Scenarios.read("random.yaml", made.text());
        steps += EveryStep.ofSeed(scenario, seed, (frame, truth) -> look(run, frame, truth));
    }

    private void look(String run, StepFrame frame, Truth truth) {
        for (DrawnFrame shown : draw(frame)) {
            String which = shown.presented() ? run + ", presented" : run;
            PictureChecks.rows().forEach((row, check) -> {
                PictureChecks checks = new PictureChecks(shown, frame, truth, noting(which, frame));
                check.accept(checks);
                compared.merge(row, checks.compared(), Integer::sum);
            });
        }
    }

    private void report(String what) {
        StringBuilder report = new StringBuilder("true pictures of " + what + ": " + steps + " steps looked at\n");
        compared.forEach(
                (row, count) -> report.append("  ").append(row).append(": ").append(count)
                        .append(" compared, ").append(violations.getOrDefault(row, List.of()).size())
                        .append(" violations\n"));
        violations.values().forEach(
                lines -> lines.stream().limit(Integer.getInteger("lockstep.pictures.lines", 6))
                        .forEach(line -> report.append("    ").append(line).append('\n')));
        System.out.print(report);
    }
}
