package dev.lockstep.view.window;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.PendingCommand;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.live.PoolTale;
import dev.lockstep.view.library.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Runs nothing: plays a tale, and notes what it was asked to do.
public final class StubLibrary implements Library {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final PoolTale tale = PoolTale.backpressure();
    private final List<Scenario> scenarios = Scenarios.builtIn();
    private volatile @Nullable FrameListener listener;
    private volatile Scenario open = scenarios.getFirst();
    private volatile boolean frozen;
    private final List<PendingCommand> pending = new ArrayList<>();

    @Override
    public List<ScenarioCard> titles() {
        return scenarios.stream().map(ScenarioCard::of).toList();
    }

    @Override
    public Opened open(String id, WatchMode mode, FrameListener frames) {
        asked.add("open " + id);
        open = scenarios.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        listener = frames;
        emit();
        return Opened.of(new NotingSession());
    }

    /// Hands the next frame to the window.
    public synchronized void emit() {
        FrameListener frames = listener;
        if (frames != null) {
            frames.frame(tale.frame(open, frozen, List.copyOf(pending)));
        }
    }

    private final class NotingSession extends Silent.Live {
        @Override
        public void turn(String control, double value) {
            asked.add(String.format(Locale.ROOT, "turn %s %.0f", control, value));
            if (frozen) {
                pending.add(new PendingCommand(control, control + String.format(Locale.ROOT, " → %.0f", value)));
            }
            emit();
        }

        @Override
        public void act(String command) {
            asked.add("act " + command);
        }

        @Override
        public void freeze() {
            asked.add("freeze");
            frozen = true;
            emit();
        }

        @Override
        public void thaw() {
            asked.add("thaw");
            frozen = false;
            pending.clear();
            emit();
        }

        @Override
        public void speed(double factor) {
            asked.add(String.format(Locale.ROOT, "speed %.2f", factor));
        }

        @Override
        public void restart() {
            asked.add("restart");
        }

        @Override
        public void close() {
            asked.add("close");
            listener = null;
        }
    }
}
