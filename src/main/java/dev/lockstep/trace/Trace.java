package dev.lockstep.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened in a run, step by step; steps are only ever added. For one thread.
public final class Trace {

    private final TraceHeader header;
    private final List<TraceStep> steps;
    private @Nullable TraceEnd end;

    public Trace(TraceHeader header) {
        this(header, new ArrayList<>());
    }

    private Trace(TraceHeader header, List<TraceStep> steps) {
        this.header = header;
        this.steps = steps;
    }

    public TraceHeader header() {
        return header;
    }

    /// Adds a step: the first has number 0, every other the number after the last.
    ///
    /// @throws IllegalArgumentException if the step has another number
    public void append(TraceStep step) {
        if (step.number() != steps.size()) {
            throw new IllegalArgumentException("step " + step.number() + " after step " + last());
        }
        steps.add(step);
    }

    /// The number of the last step; -1 where there is none yet.
    public int last() {
        return steps.size() - 1;
    }

    /// The step of this number.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public TraceStep step(int number) {
        return steps.get(number);
    }

    /// A trace of its own that begins with the steps up to `number`.
    public Trace upTo(int number) {
        return new Trace(header, new ArrayList<>(steps.subList(0, number + 1)));
    }

    /// How the run ended; null while it goes on.
    public @Nullable TraceEnd end() {
        return end;
    }

    public void end(TraceEnd how) {
        end = how;
    }
}
