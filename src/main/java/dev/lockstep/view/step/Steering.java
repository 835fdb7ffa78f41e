package dev.lockstep.view.step;

import dev.lockstep.event.ThreadId;
import dev.lockstep.session.control.RunUntil;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.library.OpenScenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The commands on a stepped run, whether from a button, a key, a token or the lanes. Does nothing while no run is
/// stepped through. For the JavaFX thread.
public final class Steering implements FramePane {
    private final OpenScenario open;
    private @Nullable StepFrame newest;

    public Steering(OpenScenario open) {
        this.open = open;
    }

    @Override
    public void show(DrawnFrame shown) {
        newest = shown.frame().stepped();
    }

    /// The newest frame; null while no run is stepped through.
    @Nullable StepFrame newest() {
        return newest;
    }

    /// Runs by itself, or pauses.
    public void toggle() {
        StepFrame frame = newest;
        if (frame != null && frame.tempo().running()) {
            open.controls().ifPresent(StepControls::pause);
        } else {
            run(new RunUntil.End());
        }
    }

    public void run(RunUntil until) {
        if (newest != null) {
            open.controls().ifPresent(controls -> controls.run(until));
        }
    }

    public void step() {
        if (newest != null) {
            open.controls().ifPresent(StepControls::step);
        }
    }

    public void back() {
        if (newest != null) {
            open.controls().ifPresent(StepControls::back);
        }
    }

    /// Goes to the step of this number, or to the nearest there is.
    public void goTo(int step) {
        StepFrame frame = newest;
        if (frame != null) {
            int there = Math.clamp(step, 0, frame.position().steps());
            open.controls().ifPresent(controls -> controls.jump(there));
        }
    }

    public void start() {
        goTo(0);
    }

    /// Goes to the last step so far.
    public void end() {
        goTo(Integer.MAX_VALUE);
    }

    /// Makes this choice.
    public void choose(EnabledChoice option) {
        open.step().ifPresent(run -> run.choose(option.choice()));
    }

    /// Makes the choice of this number, as [NumberedChoice]; where that thread cannot go, nothing happens.
    public void choose(int number) {
        StepFrame frame = newest;
        if (frame != null) {
            NumberedChoice.of(frame).stream()
                    .filter(choice -> choice.number() == number)
                    .findFirst()
                    .ifPresent(choice -> choose(choice.option()));
        }
    }

    /// The choices that this thread has next; empty if it has none.
    public List<EnabledChoice> optionsOf(ThreadId thread) {
        StepFrame frame = newest;
        return frame == null
                ? List.of()
                : frame.next().options().stream().filter(option -> option.thread().equals(thread)).toList();
    }
}
