package dev.lockstep.view.lesson;

import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.ArrayList;
import java.util.List;

/// The tour of three things to do with a run: take a step, take it back, break it. Each is done when the run shows it,
/// whichever key or button did it. For the JavaFX thread.
public final class Tour implements FramePane {
    private final List<Runnable> listeners = new ArrayList<>();
    private Part part = Part.OVER;
    private int last;

    private enum Part {
        STEP,
        BACK,
        BREAK,
        DONE,
        OVER
    }

    /// Runs whenever it says something else.
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// Begins with the first thing to do.
    public void begin() {
        go(Part.STEP);
    }

    /// Ends it.
    ///
    /// @return whether it was under way
    public boolean end() {
        boolean was = part != Part.OVER;
        go(Part.OVER);
        return was;
    }

    /// What is to be done now; empty where there is no tour.
    String words() {
        QuestionWords words = Spoken.language().questions();
        return switch (part) {
            case STEP -> words.tourStep();
            case BACK -> words.tourBack();
            case BREAK -> words.tourBreak();
            case DONE -> words.tourDone();
            case OVER -> "";
        };
    }

    @Override
    public void show(DrawnFrame shown) {
        if (!(shown.frame() instanceof StepFrame frame)) {
            return;
        }
        int step = frame.position().step();
        boolean failed = !frame.narration().alarms().isEmpty()
                || (frame.position().finish() != null && !frame.position().finish().good());
        Part next = switch (part) {
            case STEP -> step > last ? Part.BACK : Part.STEP;
            case BACK -> step < last ? Part.BREAK : Part.BACK;
            case BREAK -> failed ? Part.DONE : Part.BREAK;
            case DONE, OVER -> part;
        };
        last = step;
        if (next != part) {
            go(next);
        }
    }

    private void go(Part next) {
        part = next;
        listeners.forEach(Runnable::run);
    }
}
