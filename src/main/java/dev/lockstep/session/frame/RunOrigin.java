package dev.lockstep.session.frame;

import dev.lockstep.explain.StepUnit;
import dev.lockstep.trace.RunOrder;

/// Whether a run is simulated, and by what seed or schedule; every picture of the run says so.
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

        /// For people, such as `simulated`.
        public String words() {
            return words;
        }
    }

    /// Whether one operation ran at a time, in an order that was decided; otherwise threads were real.
    public boolean simulated() {
        return source != Source.REAL_THREADS;
    }

    /// Whether it was made by a schedule, such as one that a search found: then no seed made it.
    public boolean bySchedule() {
        return RunOrder.read(order).first() == RunOrder.Rule.SCHEDULE;
    }

    /// For people, such as `simulated, seed 42` or `real threads`.
    public String text() {
        return order.isEmpty() ? source.words : source.words + ", " + order;
    }

    /// The unit that positions in the run are counted in: steps if it is simulated, events if threads were real.
    public StepUnit unit() {
        return simulated() ? StepUnit.STEP : StepUnit.EVENT;
    }
}
