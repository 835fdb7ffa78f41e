package dev.lockstep.view.window;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.explore.Findings;
import java.util.Optional;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.control.LessonControls;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.control.RunUntil;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.trace.Trace;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Sessions in which nothing runs, so that a test has them do only what it is about.
public final class Silent {

    private Silent() {}

    /// On real threads.
    public static class Live implements Session.Live {
        @Override
        public void restart() {}

        @Override
        public void reload(Scenario edited) {}

        @Override
        public void complain(String line) {}

        @Override
        public void close() {}

        @Override
        public void turn(String knob, double value) {}

        @Override
        public void act(String act) {}

        @Override
        public void freeze() {}

        @Override
        public void thaw() {}

        @Override
        public void speed(double factor) {}

        @Override
        public void record() {}

        @Override
        public CompletableFuture<WatchTarget> stopRecording() {
            return new CompletableFuture<>();
        }
    }

    /// Of a run that is stepped through.
    public static class Controls implements StepControls {
        @Override
        public void step() {}

        @Override
        public void back() {}

        @Override
        public void jump(int step) {}

        @Override
        public void run(RunUntil until) {}

        @Override
        public void pause() {}

        @Override
        public void speed(double factor) {}

        @Override
        public CompletableFuture<Trace> trace() {
            return new CompletableFuture<>();
        }
    }

    /// Of one run.
    public static class Step implements Session.Step {
        private final StepControls controls;

        public Step(StepControls controls) {
            this.controls = controls;
        }

        @Override
        public StepControls controls() {
            return controls;
        }

        @Override
        public void restart() {}

        @Override
        public void reload(Scenario edited) {}

        @Override
        public void complain(String line) {}

        @Override
        public void close() {}

        @Override
        public void choose(String choice) {}

        @Override
        public void seed(long seed) {}

        @Override
        public void policy(ChooserPolicy policy) {}

        @Override
        public void branch(int id) {}

        @Override
        public LessonControls lessons() {
            return new Lessons();
        }

        @Override
        public CompletableFuture<RunSoFar> soFar() {
            return new CompletableFuture<>();
        }
    }

    private static final class Lessons implements LessonControls {

        @Override
        public void ask() {}

        @Override
        public void askAtOnce(boolean atOnce) {}

        @Override
        public void answer(Set<Integer> marked, Sureness sure) {}

        @Override
        public void askAgain() {}

        @Override
        public void leave() {}

        @Override
        public void showExample() {}

        @Override
        public void challenge(ChallengeGoal goal) {}

        @Override
        public void hint() {}

        @Override
        public void endChallenge() {}
    }

    /// Of a search.
    public static class Explore implements Session.Explore {
        private final StepControls controls;

        public Explore(StepControls controls) {
            this.controls = controls;
        }

        @Override
        public Optional<Findings> findings() {
            return Optional.empty();
        }

        @Override
        public StepControls controls() {
            return controls;
        }

        @Override
        public void restart() {}

        @Override
        public void reload(Scenario edited) {}

        @Override
        public void complain(String line) {}

        @Override
        public void close() {}

        @Override
        public void search(SearchPlan plan) {}

        @Override
        public void cancel() {}

        @Override
        public void showFailure(int failure) {}

        @Override
        public void showOutcome(int outcome) {}

        @Override
        public void compare(int failure, int outcome) {}

        @Override
        public void uncompare() {}
    }
}
