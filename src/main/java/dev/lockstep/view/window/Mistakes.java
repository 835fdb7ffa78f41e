package dev.lockstep.view.window;

import dev.lockstep.session.frame.ErrorLine;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.function.Consumer;

/// What happens to an exception that nobody caught on the JavaFX thread: it is told once, with a count, and the window goes
/// on. Its stack trace goes to the console the first time only, where whoever mends it will look.
///
/// Where no memory is left, or no stack, the window cannot draw what it should: then it is for whoever started the
/// program to end it. Where a run or a search has used it up, on a thread of its own, that alone ends and is told in its
/// place; the window stays, because all that the run held is let go of, and whoever stands before a class has lost
/// nothing else.
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
        String text = "Something went wrong in the window: " + mistake;
        if (!text.equals(printed)) {
            printed = text;
            mistake.printStackTrace();
        }
        say.accept(text);
    }
}
