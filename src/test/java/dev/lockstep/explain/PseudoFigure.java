package dev.lockstep.explain;

import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;

/// The words of figures in [PseudoLanguage].
final class PseudoFigure implements FigureWords {

    @Override
    public String column(Column column, StepUnit unit) {
        return "⟦figure⟧";
    }

    @Override
    public String schedule(StepUnit unit) {
        return "⟦figure⟧";
    }

    @Override
    public String comparison() {
        return "⟦figure⟧";
    }

    @Override
    public String holds(ThreadId thread, LockId lock) {
        return "⟦figure⟧";
    }

    @Override
    public String lock(LockId lock) {
        return "⟦figure⟧";
    }

    @Override
    public String same(int steps, StepUnit unit) {
        return "⟦figure⟧";
    }

    @Override
    public String alike(int steps, StepUnit unit) {
        return "⟦figure⟧";
    }

    @Override
    public String noMore(StepUnit unit) {
        return "⟦figure⟧";
    }

    @Override
    public String work(EngineWork work) {
        return "⟦figure⟧";
    }

    @Override
    public String locks() {
        return "⟦figure⟧";
    }

    @Override
    public String dropped(long events) {
        return "⟦figure⟧";
    }
}
