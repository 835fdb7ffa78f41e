package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.history.ProgramSetUp;
import dev.lockstep.session.history.StepRecorder;
import dev.lockstep.session.history.TraceReplay;
import dev.lockstep.trace.TraceStep;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// A stepped run at the end of a branch, parked before its next step; its threads run only during [#goOn].
///
/// It has a thread of its own, which waits for the run's threads; the caller's thread and the threads of the run work
/// in turns, never at a time, so they may share a branch without a lock.
final class ParkedRun implements AutoCloseable {
    /// The answer of a pilot that parks the run.
    static final int WAIT = -2;

    /// Makes the choices after the replayed steps.
    @FunctionalInterface
    interface Pilot {
        /// The index of the next step's choice, or [#WAIT].
        int next(ChoicePoint point, int byPolicy);
    }

    /// Receives the steps of the run.
    interface Follower {
        /// Called when a step is whole, also for each replayed step.
        ///
        /// @param failures all failures of the run so far
        void stepped(TraceStep step, List<Outcome> failures);

        /// Called with the choices enabled after the last step.
        void canChoose(List<String> enabled);

        ChooserPolicy policy();
    }

    private final Alternation turns = new Alternation();
    private final StepRecorder recorder = new StepRecorder();
    private final Follower follower;
    private final ChoicePolicies deciders;
    private final ReplayStrategy replay;
    private final int replayed;
    private final Thread thread;
    private Pilot pilot = (_, _) -> WAIT;
    private boolean closing;
    private boolean over;
    private @Nullable RunResult result;
    private @Nullable Throwable broken;
    private @Nullable String mistake;

    /// @param known the steps to replay before the pilot is asked, step 0 first; empty for a run from the start
    ParkedRun(Program program, RunSettings settings, long seed, List<TraceStep> known, Follower follower) {
        this.follower = follower;
        this.deciders = new ChoicePolicies(seed);
        this.replay = ReplayStrategy.verifying(TraceReplay.of(known), this::steer);
        this.replayed = Math.max(0, known.size() - 1);
        SteppedRuntime runtime = new SteppedRuntime(this::choose, settings, recorder);
        this.thread = Thread.ofVirtual().name("lockstep-parked-run").start(() -> run(runtime, program));
    }

    private void run(SteppedRuntime runtime, Program program) {
        turns.begin();
        ProgramSetUp setUp = new ProgramSetUp(program);
        try {
            if (!closing) {
                RunResult done = runtime.run(setUp);
                result = done;
                if (!closing) {
                    follower.stepped(recorder.complete(), done.failures());
                }
            }
        } catch (RuntimeException | Error thrown) {
            broken = thrown;
            mistake = setUp.mistake();
            if (mistake != null) {
                follower.stepped(recorder.complete(), List.of());
            }
        } finally {
            over = true;
            turns.end();
        }
    }

    private int choose(ChoicePoint point) {
        follower.stepped(recorder.complete(), point.failures());
        deciders.reach(point);
        int index = replay.choose(point);
        if (index != Strategy.END) {
            recorder.chose(point, index);
        }
        return index;
    }

    private int steer(ChoicePoint point) {
        boolean told = false;
        while (!closing) {
            int index = pilot.next(point, deciders.choose(point, follower.policy()));
            if (index != WAIT) {
                return index;
            }
            if (!told) {
                follower.canChoose(recorder.enabled(point));
                told = true;
            }
            turns.rest();
        }
        return Strategy.END;
    }

    /// Lets the run go on until `next` parks it, or it is over.
    void goOn(Pilot next) {
        if (!over) {
            pilot = next;
            turns.letWork();
        }
    }

    /// The index of `choice`, as schedules write it, or -1.
    static int indexOf(ChoicePoint point, String choice) {
        return indexOf(point, Choice.parse(choice));
    }

    /// The index of `wanted`, or -1.
    static int indexOf(ChoicePoint point, Choice wanted) {
        for (int i = 0; i < point.size(); i++) {
            if (point.choice(i).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    boolean isOver() {
        return over;
    }

    /// Whether the run was over before all known steps were replayed.
    boolean fellShort() {
        return replay.played() < replayed;
    }

    /// The result of the run; null before its end, and where an error broke it.
    @Nullable RunResult result() {
        return result;
    }

    /// Why the program could not be set up, in one line; null if it could.
    @Nullable String mistake() {
        return mistake;
    }

    /// The error that broke the run: a replay that differs, or a program that cannot be set up; otherwise null.
    @Nullable Throwable broken() {
        return broken;
    }

    /// Ends every thread of the run and waits for them.
    @Override
    public void close() {
        closing = true;
        if (!over) {
            turns.letWork();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException early) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// The choice of each policy.
    ///
    /// The random generator is asked at every step, also where a person or another policy chooses, so that its answers
    /// depend on the seed and the steps before alone, however often the run was made again: by itself, a run with a
    /// seed is always the same.
    private static final class ChoicePolicies {
        private final RandomStrategy random;
        private final Strategy fair = new FairStrategy();
        private final Strategy keepRunning = new KeepRunningStrategy();
        private int byChance;

        ChoicePolicies(long seed) {
            random = RandomStrategy.natural(seed);
        }

        /// To be called exactly once for each step, before anything else.
        void reach(ChoicePoint point) {
            byChance = random.choose(point);
        }

        /// What `policy` would choose at the point that was reached.
        int choose(ChoicePoint point, ChooserPolicy policy) {
            return switch (policy) {
                case RANDOM -> byChance;
                case FAIR -> fair.choose(point);
                case KEEP_RUNNING -> keepRunning.choose(point);
            };
        }
    }

    /// Two threads that take turns: one works while the other waits. What one wrote is visible to the other in its
    /// turn.
    private static final class Alternation {
        private final Semaphore first = new Semaphore(0);
        private final Semaphore second = new Semaphore(0);

        /// The first thread lets the second work until that gives the turn back, or ends.
        void letWork() {
            second.release();
            first.acquireUninterruptibly();
        }

        /// The second thread waits for its first turn.
        void begin() {
            second.acquireUninterruptibly();
        }

        /// The second thread gives the turn back and waits for the next.
        void rest() {
            first.release();
            second.acquireUninterruptibly();
        }

        /// The second thread gives the turn back for good.
        void end() {
            first.release();
        }
    }
}
