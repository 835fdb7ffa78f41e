package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.BranchSummary;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A run that begins with a schedule.
class GivenScheduleTest {

    @Test
    void itStandsAtItsStartWithTheScheduleBeforeIt() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.twoLocks(), "B,A")) {
            StepFrame start = stepped.at(0);
            assertThat(start.complaint()).isEmpty();
            assertThat(start.position().steps()).isEqualTo(2);
            assertThat(start.origin().text()).isEqualTo("simulated, schedule");
            assertThat(start.next().options()).filteredOn(EnabledChoice::taken).extracting(EnabledChoice::choice)
                    .containsExactly("B");

            stepped.session.controls().step();
            assertThat(stepped.at(1).state().moved()).isEqualTo(Steppings.thread("B"));
            stepped.session.controls().step();
            assertThat(stepped.at(2).narration().alarms()).extracting(Alarm::kind)
                    .containsExactly(OutcomeKind.DEADLOCK);
        }
    }

    @Test
    void chanceGoesOnAfterIt() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.twoLocks(), "B,A")) {
            StepFrame end = stepped.toTheEnd();

            assertThat(end.position().step()).isGreaterThan(2);
            assertThat(Stepped.ended(end)).isEqualTo(OutcomeKind.DEADLOCK);
        }
    }

    @Test
    void anotherWayCanBeTakenFromIt() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.twoLocks(), "B,A")) {
            stepped.session.controls().step();
            stepped.at(1);
            StepFrame forked = stepped.choose("B");

            assertThat(forked.narration().alarms()).isEmpty();
            assertThat(forked.position().branches()).extracting(BranchSummary::label)
                    .containsExactly("schedule", "from step 1: B first");
        }
    }

    @Test
    void itBeginsAnewWithItUntilASeedIsAskedFor() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.twoLocks(), "B,A")) {
            stepped.session.controls().jump(2);
            stepped.at(2);
            stepped.session.restart();
            StepFrame again = stepped.await("the second run", frame -> frame.run() == 2);
            stepped.session.seed(7);
            StepFrame seeded = stepped.await("the third run", frame -> frame.run() == 3);

            assertThat(again.position().step()).isZero();
            assertThat(again.position().steps()).isEqualTo(2);
            assertThat(seeded.position().steps()).isZero();
            assertThat(seeded.origin().text()).isEqualTo("simulated, seed 7");
        }
    }

    @Test
    void whyItDoesNotFitIsSaidUntilAPersonHasTheRunGoOn() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.twoLocks(), "B,A,A")) {
            String why = stepped.await("why", frame -> !frame.complaint().isEmpty()).complaint();
            stepped.session.controls().speed(8);
            StepFrame faster = stepped.await("the speed", frame -> frame.tempo().speed() == 8);
            assertThat(stepped.session.controls().trace().get(60, TimeUnit.SECONDS).last()).isEqualTo(2);
            StepFrame fair = fair(stepped);

            assertThat(faster.complaint()).isEqualTo(why);
            assertThat(fair.complaint()).isEqualTo(why);
            stepped.session.controls().step();
            assertThat(stepped.at(1).complaint()).isEmpty();
        }
    }

    private static StepFrame fair(Stepped stepped) throws InterruptedException {
        stepped.session.policy(ChooserPolicy.FAIR);
        return stepped.await("the policy", frame -> frame.next().policy() == ChooserPolicy.FAIR);
    }

    @Test
    void whereItDoesNotFitItIsKnownAsFarAsItDoesAndOneLineSaysWhy() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.twoLocks(), "B,A,A")) {
            StepFrame start = stepped.at(0);

            assertThat(start.position().steps()).isEqualTo(2);
            assertThat(start.complaint()).isEqualTo(
                    "This schedule does not fit the scenario: "
                            + "choice 3 of it is A, but after step 2 only these can be made: [C]");
            stepped.session.controls().step();
            assertThat(stepped.at(1).complaint()).isEmpty();
        }
    }

    @Test
    void whatComesAfterTheEndOfTheRunDoesNotFitEither() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.stuck(), "A,A,A,A,A,A")) {
            StepFrame start = stepped.at(0);

            assertThat(start.position().steps()).isPositive().isLessThan(6);
            assertThat(start.complaint()).contains("the run is over").hasLineCount(1);
        }
    }
}
