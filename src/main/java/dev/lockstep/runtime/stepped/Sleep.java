package dev.lockstep.runtime.stepped;

import java.time.Duration;
import java.util.Locale;

/// A sleep. It can always be chosen, and then its time has passed; an interrupt that came before ends it instead.
///
/// @param thread who sleeps: its object, because an interrupt of it is the only thing that gets in its way
record Sleep(SteppedThread thread, long nanos, long due) implements Operation {

    @Override
    public OperationKind kind() {
        return OperationKind.SLEEP;
    }

    @Override
    public Object object() {
        return thread.id();
    }

    @Override
    public String label() {
        return "sleep " + Duration.ofNanos(nanos).toString().substring(2).toLowerCase(Locale.ROOT);
    }

    @Override
    public void announced(SteppedThread sleeper) {
        sleeper.tellSleepBegan(nanos);
    }

    @Override
    public void offer(SteppedThread sleeper, ChoicePoint point) {
        var choices = sleeper.choices();
        if (sleeper.isInterrupted()) {
            point.prompt(sleeper, choices.cancelled());
        } else if (nanos == 0) {
            point.prompt(sleeper, choices.go());
        } else {
            point.late(sleeper, choices.go(), due);
        }
    }
}
