package dev.lockstep.bench;

import dev.lockstep.app.ShownPictures;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.live.LiveSession;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.window.LockstepWindow;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens the real window on a crowded pool (32 workers, 2,000 tasks a second, 1,000 queued), watches it for twenty
/// seconds and says how often it was drawn, how evenly, what that took of the JavaFX thread, and whether events were
/// lost.
public final class FramesProbe {

    private static final long WARM_UP_NANOS = 5_000_000_000L;
    private static final long WATCH_NANOS = 20_000_000_000L;
    private static final String CROWDED = """
            lockstep: 1
            id: crowded
            title: Crowded
            about: Thirty-two workers, two thousand tasks a second, a thousand queued.
            group: pool
            live:
              workers: 32
              capacity: 1000
              producers: 4
              arrivals: 2400 /s
              task time: 16 ms
              failing: 1 %
            """;

    private FramesProbe() {}

    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile("crowded", ".yaml");
        Files.writeString(file, CROWDED);
        Scenario scenario = Scenarios.load(file);
        Files.delete(file);
        AtomicReference<LiveFrame> newest = new AtomicReference<>();
        Meter meter = new Meter();
        AtomicReference<LockstepWindow> window = new AtomicReference<>();
        Platform.startup(() -> {
            Stage stage = new Stage();
            window.set(
                    new LockstepWindow(
                            stage, new OneScenario(scenario, newest), new ShownPictures(), Preferences.DEFAULT));
            stage.show();
            meter.start();
        });
        meter.done.await();
        LiveFrame last = newest.get();
        meter.report(last);
        window.get().close();
        Platform.exit();
    }

    private record OneScenario(Scenario scenario, AtomicReference<LiveFrame> newest) implements Library {

        @Override
        public List<ScenarioCard> titles() {
            return List.of(ScenarioCard.of(scenario));
        }

        @Override
        public Opened open(String id, WatchMode mode, FrameListener listener) {
            return Opened.of(LiveSession.open(scenario, frame -> {
                newest.set((LiveFrame) frame);
                listener.frame(frame);
            }));
        }
    }

    /// Counts pulses and the time between them, on the JavaFX thread.
    private static final class Meter extends AnimationTimer {

        private final CountDownLatch done = new CountDownLatch(1);
        private final long[] gaps = new long[100_000];
        private int frames;
        private long opened;
        private long began;
        private long last;
        private long cpuBegan;
        private long cpu;

        @Override
        public void handle(long ignored) {
            long now = System.nanoTime();
            opened = opened == 0 ? now : opened;
            if (now - opened < WARM_UP_NANOS) {
                return;
            }
            if (began == 0) {
                began = now;
                cpuBegan = cpuTime();
            } else {
                gaps[frames++] = now - last;
            }
            last = now;
            if (now - began >= WATCH_NANOS) {
                cpu = cpuTime() - cpuBegan;
                stop();
                done.countDown();
            }
        }

        private static long cpuTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private void report(LiveFrame frame) {
            long[] sorted = Arrays.copyOf(gaps, frames);
            Arrays.sort(sorted);
            System.out.printf(
                    "%.1f frames/s; between two frames p50 %.1f ms, p99 %.1f ms, longest %.1f ms; JavaFX thread busy %.0f %%%n",
                    frames * 1e9 / (last - began),
                    sorted[frames / 2] / 1e6,
                    sorted[frames * 99 / 100] / 1e6,
                    sorted[frames - 1] / 1e6,
                    100.0 * cpu / (last - began));
            System.out.printf(
                    "%,d events recorded, %,d dropped; %,d queued; figures %s%n",
                    frame.recording().recorded(), frame.recording().dropped(),
                    frame.snapshot().pools().values().iterator().next().queue().size(),
                    frame.figures());
        }
    }
}
