package dev.lockstep.bench;

import dev.lockstep.app.ShownPictures;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.script.ProgramPlan;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.trace.Trace;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.window.LockstepWindow;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Opens the real window on a program of 64 threads at its thousandth step, steps back and forth there, and says what
/// one step costs the JavaFX thread: from the frame that is handed over to the end of the pulse that shows it, with all
/// that the parts of the window do, styles, layout and what is made ready for the renderer. In the window of 1440 × 900
/// pixels and before an audience.
///
/// The time on the CPU is what the JavaFX thread spends; the time by the clock has the wait for the next pulse in it,
/// up to 16 ms.
public final class StepCostProbe {
    private static final int THREADS = 64;
    private static final int STEPS = 1_000;
    private static final int WARM_UP = 120;
    private static final int MEASURED = 200;
    private static final long PATIENCE_SECONDS = 20;

    private static final String ONE = """
            lockstep: 1
            id: many
            title: Sixty-four threads
            about: Each adds to a variable under a lock.
            group: classics
            program:
              step limit: 2000
              locks: [mutex]
              variables: {x: 0}
              threads:
                A: [acquire mutex, x = x + 1, release mutex, acquire mutex, x = x + 1, release mutex,
                    acquire mutex, x = x + 1, release mutex, acquire mutex, x = x + 1, release mutex]
            """;

    private final LinkedBlockingQueue<StepFrame> frames = new LinkedBlockingQueue<>();
    private final AtomicReference<StepControls> controls = new AtomicReference<>();
    private final AtomicReference<LockstepWindow> window = new AtomicReference<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>();

    private StepCostProbe() {}

    public static void main(String[] args) throws Exception {
        new StepCostProbe().run();
        Platform.exit();
    }

    private void run() throws Exception {
        Scenario scenario = many();
        Trace trace = TracedRun.bySeed(scenario, 1).timeline().trace();
        Schedule schedule = new Schedule(
                IntStream.rangeClosed(1, Math.min(STEPS + 5, trace.last()))
                        .mapToObj(step -> Choice.parse(trace.step(step).chosen()))
                        .toList());
        Preferences preferences = new Preferences(Theme.LIGHT, 1, scenario.id(), WatchMode.STEP, 1440, 900, false);
        CountDownLatch shown = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage made = new Stage();
            stage.set(made);
            window.set(new LockstepWindow(made, new OneScenario(scenario, schedule), new ShownPictures(), preferences));
            made.show();
            shown.countDown();
        });
        shown.await();
        StepFrame first = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        System.out.printf(
                Locale.ROOT, "%d threads, %d steps%n",
                first == null ? 0 : first.snapshot().threads().size(), schedule.size());
        at(STEPS);
        measure("window of 1440 × 900");
        press(KeyCode.F5);
        // The screen is laid out for an audience, and frames are drawn for it from the next on.
        onFx(() -> {});
        at(STEPS);
        measure(
                String.format(
                        Locale.ROOT, "before an audience, %.0f × %.0f", stage.get().getWidth(),
                        stage.get().getHeight()));
        onFx(() -> window.get().close());
    }

    /// The script of one thread, run by all of them: a file may not have so many.
    private static Scenario many() throws BadScenario {
        Scenario one = Scenarios.read("many.yaml", ONE);
        ProgramPlan plan = ((ScriptedProgram) Objects.requireNonNull(one.program())).plan();
        List<ProgramPlan.ThreadPlan> threads = IntStream.rangeClosed(1, THREADS)
                .mapToObj(number -> new ProgramPlan.ThreadPlan("T" + number, plan.threads().getFirst().script()))
                .toList();
        ProgramPlan many = new ProgramPlan(
                plan.purpose(), plan.engine(), plan.objects(), plan.spuriousWakeups(), plan.stepLimit(), threads,
                plan.properties());
        return new Scenario(
                one.id(), one.title(), one.about(), one.group(), null, new ScriptedProgram(many), one.text());
    }

    /// Goes to a step and waits until it is shown.
    private void at(int step) throws InterruptedException {
        frames.clear();
        controls().jump(step);
        StepFrame frame;
        do {
            frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } while (frame != null && frame.position().step() != step);
        onFx(() -> {});
        Thread.sleep(500);
    }

    private StepControls controls() {
        return Objects.requireNonNull(controls.get());
    }

    private void measure(String where) throws InterruptedException {
        rounds(WARM_UP, new ArrayList<>(), new ArrayList<>());
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        rounds(MEASURED, cpu, wall);
        System.out.printf(
                Locale.ROOT,
                "%s: a step costs the JavaFX thread p50 %.2f ms, p99 %.2f ms of CPU; by the clock, with the wait for "
                        + "the pulse, p50 %.1f ms, p99 %.1f ms (%d steps, back and forth)%n",
                where, share(cpu, 0.5), share(cpu, 0.99), share(wall, 0.5), share(wall, 0.99), cpu.size());
    }

    private void rounds(int count, List<Double> cpu, List<Double> wall) throws InterruptedException {
        for (int at = 0; at < count; at++) {
            int round = at;
            one(_ -> {
                if (round % 10 < 5) {
                    controls().back();
                } else {
                    controls().step();
                }
            }, cpu, wall);
        }
    }

    /// One step, from the command to the end of the pulse that shows it.
    private void one(IntConsumer command, List<Double> cpu, List<Double> wall) throws InterruptedException {
        long[] before = new long[1];
        long[] after = new long[2];
        onFx(() -> before[0] = cpuTime());
        frames.clear();
        command.accept(0);
        StepFrame frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        long handed = System.nanoTime();
        CountDownLatch pulse = new CountDownLatch(1);
        // Queued behind the frame: once it runs, all parts have got theirs.
        Platform.runLater(() -> {
            Runnable[] listener = new Runnable[1];
            listener[0] = () -> {
                stage.get().getScene().removePostLayoutPulseListener(listener[0]);
                // Behind the pulse, in which the scene is made ready for the renderer.
                Platform.runLater(() -> {
                    after[0] = cpuTime();
                    after[1] = System.nanoTime();
                    pulse.countDown();
                });
            };
            stage.get().getScene().addPostLayoutPulseListener(listener[0]);
            Platform.requestNextPulse();
        });
        if (frame == null || !pulse.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no picture of the step came");
        }
        cpu.add((after[0] - before[0]) / 1e6);
        wall.add((after[1] - handed) / 1e6);
    }

    private static double share(List<Double> all, double share) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void press(KeyCode key) throws InterruptedException {
        onFx(
                () -> Event.fireEvent(
                        stage.get().getScene(),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        Thread.sleep(1_500);
    }

    private static void onFx(Runnable task) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            task.run();
            done.countDown();
        });
        done.await();
    }

    private final class OneScenario implements Library {
        private final Scenario scenario;
        private final Schedule schedule;

        OneScenario(Scenario scenario, Schedule schedule) {
            this.scenario = scenario;
            this.schedule = schedule;
        }

        @Override
        public List<ScenarioCard> titles() {
            return List.of(ScenarioCard.of(scenario));
        }

        @Override
        public Opened open(String id, WatchMode mode, FrameListener listener) {
            StepSession session = StepSession.open(scenario, schedule, frame -> {
                listener.frame(frame);
                @Nullable StepFrame step = frame.stepped();
                if (step != null) {
                    frames.add(step);
                }
            });
            controls.set(session.controls());
            return Opened.of(session);
        }
    }
}
