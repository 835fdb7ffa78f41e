package dev.lockstep.explain.english;

import dev.lockstep.snapshot.ObjectText;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.FigureWords;
import dev.lockstep.explain.StepUnit;
import java.util.Locale;

/// The words of figures in English.
final class EnglishFigure implements FigureWords {

    @Override
    public String column(Column column, StepUnit unit) {
        return switch (column) {
            case STEP -> unit == StepUnit.STEP ? "Step" : "Event";
            case THREAD -> "Thread";
            case KIND -> "Kind";
            case SENTENCE -> "What happens";
        };
    }

    @Override
    public String schedule(StepUnit unit) {
        return "Each column is a thread, each row one " + EnglishStates.of(unit)
                + "; a bar lasts as long as a lock is held.";
    }

    @Override
    public String comparison() {
        return "Two runs of one program, from the first choice that differs.";
    }

    @Override
    public String holds(ThreadId thread, LockId lock) {
        return thread + " holds " + EnglishNames.inSentence(lock);
    }

    @Override
    public String lock(LockId lock) {
        return EnglishNames.bare(lock);
    }

    @Override
    public String same(int steps, StepUnit unit) {
        return switch (steps) {
            case 0 -> "The first " + EnglishStates.of(unit) + " differs already.";
            case 1 -> "The first " + EnglishStates.of(unit) + " is the same.";
            default -> String.format(Locale.ROOT, "The first %,d %ss are the same.", steps, EnglishStates.of(unit));
        };
    }

    @Override
    public String alike(int steps, StepUnit unit) {
        return switch (steps) {
            case 0 -> unit == StepUnit.STEP ? "Neither run has a step." : "Neither run has an event.";
            case 1 -> "Both runs have the same " + EnglishStates.of(unit) + ".";
            default -> String.format(Locale.ROOT, "Both runs have the same %,d %ss.", steps, EnglishStates.of(unit));
        };
    }

    @Override
    public String noMore(StepUnit unit) {
        return "No more " + EnglishStates.of(unit) + "s.";
    }

    @Override
    public String work(EngineWork work) {
        return switch (work) {
            case EngineWork.InTask(var task, _) -> "task " + task;
            case EngineWork.InCompute(_, var key, _) -> "computes " + ObjectText.of(key);
            case EngineWork.InAction _ -> "action";
        };
    }

    @Override
    public String locks() {
        return "locks";
    }

    @Override
    public String dropped(long events) {
        return events == 1 ? "1 event was dropped" : String.format(Locale.ROOT, "%,d events were dropped", events);
    }
}
