package dev.lockstep.session.step;

import static dev.lockstep.session.step.Stepped.ended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.control.RunUntil;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.EventKind;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RunUntilTest {

    @Test
    void itStopsAtAnEventOfTheKind() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.session.policy(ChooserPolicy.KEEP_RUNNING);
            stepped.session.controls().run(new RunUntil.Happens(EventKind.WORK));

            StepFrame frame = stepped.at(2);
            assertThat(frame.narration().last()).containsExactly("A sets count to 1.");
        }
    }

    @Test
    void itStopsWhereTheThreadGoes() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.session.policy(ChooserPolicy.KEEP_RUNNING);
            stepped.session.controls().run(new RunUntil.Goes(Steppings.thread("B")));

            StepFrame frame = stepped.at(4);
            assertThat(frame.state().moved()).isEqualTo(Steppings.thread("B"));
        }
    }

    @Test
    void itStopsWhereTheLockIsTouched() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.twoLocks())) {
            stepped.session.policy(ChooserPolicy.KEEP_RUNNING);
            stepped.session.controls().run(new RunUntil.Touched(Steppings.lock("right")));

            StepFrame frame = stepped.await("the lock", each -> each.position().step() > 0 && !each.tempo().running());
            assertThat(frame.snapshot().lock(Steppings.lock("right")).holder()).isEqualTo(Steppings.thread("A"));
        }
    }

    @Test
    void itStopsWhereAPropertyBreaks() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.session.policy(ChooserPolicy.FAIR);
            stepped.session.controls().run(new RunUntil.PropertyBreaks());

            StepFrame frame = stepped.at(4);
            assertThat(frame.narration().properties().getFirst().broken()).isTrue();
            assertThat(frame.state().failures()).anyMatch(failure -> failure.step() == 4);
        }
    }

    @Test
    void alongAKnownFutureItStopsAtTheSameStep() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.session.policy(ChooserPolicy.FAIR);
            stepped.toTheEnd();
            stepped.session.controls().jump(0);
            stepped.at(0);
            stepped.session.controls().run(new RunUntil.PropertyBreaks());

            assertThat(stepped.at(4).position().steps()).isEqualTo(6);
        }
    }

    @Test
    void toTheEndItGoesAtItsPaceAndShowsEveryStep() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.session.controls().speed(32);
            stepped.session.controls().run(new RunUntil.End());
            StepFrame running = stepped.await("running", stepFrame -> stepFrame.tempo().running());
            StepFrame end = stepped
                    .await("the end", frame -> frame.position().finish() != null && !frame.tempo().running());

            assertThat(running.tempo().speed()).isEqualTo(32);
            assertThat(end.position().steps()).isEqualTo(6);
            assertThat(stepped.frames()).isGreaterThan(6);
        }
    }

    @Test
    void pauseStopsIt() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.endless())) {
            stepped.session.controls().speed(32);
            stepped.session.controls().run(new RunUntil.End());
            stepped.await("some steps", frame -> frame.position().step() > 3);
            stepped.session.controls().pause();
            StepFrame paused = stepped.await("standing", frame -> !frame.tempo().running());
            stepped.session.controls().speed(1);
            StepFrame later = stepped.await("the speed", frame -> frame.tempo().speed() == 1);

            assertThat(later.position().step()).isEqualTo(paused.position().step());
        }
    }

    @Test
    void anEndlessProgramStopsAtItsLimitAndCanBeLookedAtAllTheWay() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.endless())) {
            stepped.session.controls().jump(Integer.MAX_VALUE);
            StepFrame progress = stepped
                    .await("progress", frame -> frame.tempo().running() && frame.position().step() > 0);
            StepFrame end = stepped.await("the end", frame -> frame.position().finish() != null);

            assertThat(progress.position().step()).isLessThan(100_000);
            assertThat(ended(end)).isEqualTo(OutcomeKind.STEP_LIMIT);
            assertThat(end.position().steps()).isEqualTo(100_000);
            stepped.session.controls().jump(50_000);
            StepFrame middle = stepped.at(50_000);
            assertThat(middle.lanes().from()).isLessThan(50_000);
            assertThat(middle.lanes().to()).isGreaterThan(50_000);
            assertThat(middle.narration().told()).allMatch(told -> told.step() <= 50_000);
            stepped.session.controls().back();
            assertThat(stepped.at(49_999).position().over()).isTrue();
        }
    }

    @Test
    void aCommandDuringALongRunIsHeardAtOnceAndCallersNeverWait() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.endless())) {
            stepped.session.controls().jump(90_000);
            stepped.await("progress", frame -> frame.tempo().running() && frame.position().step() > 0);
            stepped.session.controls().jump(1);

            StepFrame frame = stepped.at(1);
            assertThat(frame.position().steps()).isLessThan(90_000);
        }
    }

    @Test
    void closingLeavesNoThreadWhereverItStands() throws Exception {
        for (int steps = 0; steps < 4; steps++) {
            Stepped stepped = new Stepped(Steppings.twoLocks());
            stepped.session.controls().jump(steps);
            stepped.at(steps);
            stepped.close();
            stepped.close();
            assertThat(lockstepThreads()).isZero();
        }
        Stepped busy = new Stepped(Steppings.endless());
        busy.session.controls().jump(Integer.MAX_VALUE);
        busy.await("progress", frame -> frame.position().step() > 0);
        busy.close();
        assertThat(lockstepThreads()).isZero();
    }

    private static long lockstepThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> Objects.requireNonNullElse(thread.getName(), "").equals("lockstep-steps"))
                .count();
    }
}
