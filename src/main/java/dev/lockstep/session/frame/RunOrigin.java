package dev.lockstep.session.frame;

import dev.lockstep.explain.SessionWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.trace.RunOrder;

/// Whether a run is simulated, and by what seed or schedule; every picture of the run says so.
///
/// @param order who decided the order of a simulated run, as traces have it, such as `seed 42`; empty where threads
///     were real
public record RunOrigin(Source source, String order) {

    /// Of real threads.
    public static final RunOrigin REAL = new RunOrigin(Source.REAL_THREADS, "");

    /// What made the run.
    public enum Source {
        SIMULATED,
        /// A simulated run that was read from a file.
        RECORDED,
        REAL_THREADS;

        /// For people, such as `simulated`.
        public String words() {
            SessionWords words = Spoken.language().session();
            return switch (this) {
                case SIMULATED -> words.simulated();
                case RECORDED -> words.recordedRun();
                case REAL_THREADS -> words.realThreads();
            };
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

    /// Who decided the order, for people.
    public String orderText() {
        return order.isEmpty() ? "" : Spoken.language().session().order(RunOrder.read(order));
    }

    /// For people, such as `simulated, seed 42` or `real threads`.
    public String text() {
        return order.isEmpty() ? source.words() : source.words() + ", " + orderText();
    }

    /// The unit that positions in the run are counted in: steps if it is simulated, events if threads were real.
    public StepUnit unit() {
        return simulated() ? StepUnit.STEP : StepUnit.EVENT;
    }
}
