package dev.lockstep.session.frame;

import dev.lockstep.explain.StepUnit;

/// Where a run comes from; every picture of it says so.
///
/// @param order who decided the order of a simulated run, for people, such as `seed 42`; empty where threads were real
public record RunOrigin(Source source, String order) {

    /// Of real threads.
    public static final RunOrigin REAL = new RunOrigin(Source.REAL_THREADS, "");

    /// What made the run.
    public enum Source {
        SIMULATED("simulated"),
        /// A simulated run that was read from a file.
        RECORDED("recorded run"),
        REAL_THREADS("real threads");

        private final String words;

        Source(String words) {
            this.words = words;
        }
    }

    /// Whether one operation ran at a time, in an order that was decided; otherwise threads were real.
    public boolean simulated() {
        return source != Source.REAL_THREADS;
    }

    /// For people, such as `simulated, seed 42` or `real threads`.
    public String text() {
        return order.isEmpty() ? source.words : source.words + ", " + order;
    }

    /// What it is counted in: a step of a simulated run, an event of real threads.
    public StepUnit unit() {
        return simulated() ? StepUnit.STEP : StepUnit.EVENT;
    }
}
