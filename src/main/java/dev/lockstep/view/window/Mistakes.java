package dev.lockstep.view.window;

import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.view.labels.Labels;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.function.Consumer;

/// The handler of uncaught exceptions of the JavaFX thread: each is shown once, with a count, and the window goes on.
/// Its stack trace goes to the console the first time only.
///
/// An error for lack of memory or stack on the JavaFX thread is passed on to the program's own handler, which ends the
/// program, since the window cannot be drawn. One on the thread of a run or search ends that alone, and its frames say
/// so; the window stays, because the memory of the run is released, and a teacher in class has lost nothing else.
final class Mistakes implements UncaughtExceptionHandler {
    private final Consumer<String> say;
    private String printed = "";

    Mistakes(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable mistake) {
        VirtualMachineError full = ErrorLine.machineFailure(mistake);
        UncaughtExceptionHandler starter = Thread.getDefaultUncaughtExceptionHandler();
        if (full != null && starter != null) {
            starter.uncaughtException(thread, full);
            return;
        }
        String text = Labels.text("wentWrong", mistake);
        if (!text.equals(printed)) {
            printed = text;
            mistake.printStackTrace();
        }
        say.accept(text);
    }
}
