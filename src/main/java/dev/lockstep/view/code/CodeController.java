package dev.lockstep.view.code;

import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.frame.Shown;
import java.util.concurrent.Executor;

/// Shows the source and who stands where in it.
public final class CodeController implements FramePane {
    /// @param screen runs a task on the JavaFX thread, soon
    public CodeController(Executor screen) {
    }

    @Override
    public void show(Shown shown) {}
}
