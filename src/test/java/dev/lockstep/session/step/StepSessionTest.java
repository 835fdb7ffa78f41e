package dev.lockstep.session.step;

import static dev.lockstep.session.step.Stepped.choices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.BranchSummary;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.VariableView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepSessionTest {

    @Test
    void nothingRunsUntilAStepIsTaken() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            StepFrame start = stepped.at(0);

            assertThat(start.position().steps()).isZero();
            assertThat(start.next().options())
                    .containsExactly(
                            new EnabledChoice("A", Steppings.thread("A"), "read count", false),
                            new EnabledChoice("B", Steppings.thread("B"), "read count", false));
            assertThat(start.narration().last()).isEmpty();
            assertThat(start.position().finish()).isNull();
        }
    }

    @Test
    void aStepIsTakenByThePolicy() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.session.policy(ChooserPolicy.FAIR);
            stepped.session.controls().step();
            StepFrame first = stepped.at(1);
            stepped.session.controls().step();
            StepFrame second = stepped.at(2);

            assertThat(first.state().moved()).isEqualTo(Steppings.thread("A"));
            assertThat(second.state().moved()).isEqualTo(Steppings.thread("B"));
        }
    }

    @Test
    void aPolicyThatIsSetCountsForTheNextStep() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.choose("B");
            stepped.session.policy(ChooserPolicy.KEEP_RUNNING);
            stepped.session.controls().step();

            assertThat(stepped.at(2).state().moved()).isEqualTo(Steppings.thread("B"));
        }
    }

    @Test
    void whatIsChosenIsDone() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            StepFrame frame = stepped.choose("B", "A", "B");

            assertThat(frame.narration().last()).containsExactly("B sets count to 1.");
            assertThat(frame.snapshot().variables().get("count")).extracting(VariableView::value).isEqualTo("1");
            assertThat(frame.position().steps()).isEqualTo(3);
        }
    }

    @Test
    void whatCannotBeChosenIsRefusedInOneLine() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.session.choose("Z");
            StepFrame frame = stepped.await("a complaint", each -> !each.complaint().isEmpty());

            assertThat(frame.complaint()).isEqualTo("Z cannot be chosen after step 0.");
            assertThat(frame.position().step()).isZero();

            stepped.session.controls().step();
            assertThat(stepped.at(1).complaint()).isEmpty();
        }
    }

    @Test
    void backFromTheEndEqualsForwardAtEveryStep() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.twoLocks())) {
            List<Snapshot> forward = new ArrayList<>();
            List<List<String>> options = new ArrayList<>();
            StepFrame frame = stepped.at(0);
            while (!frame.position().over()) {
                forward.add(frame.snapshot());
                options.add(choices(frame));
                stepped.session.controls().step();
                frame = stepped.at(frame.position().step() + 1);
            }
            for (int step = frame.position().step() - 1; step >= 0; step--) {
                stepped.session.controls().back();
                StepFrame back = stepped.at(step);
                assertThat(back.snapshot()).isEqualTo(forward.get(step));
                assertThat(choices(back)).isEqualTo(options.get(step));
                assertThat(back.next().options()).filteredOn(EnabledChoice::taken).hasSize(1);
            }
            stepped.session.controls().back();
            stepped.session.controls().pause();
            assertThat(stepped.at(0).position().steps()).isEqualTo(forward.size());
        }
    }

    @Test
    void choosingOtherwiseKeepsTheOldFuture() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.choose("A", "A", "A", "B");
            StepFrame old = stepped.toTheEnd();
            stepped.session.controls().jump(1);
            stepped.at(1);

            StepFrame forked = stepped.choose("B");

            assertThat(forked.position().branches())
                    .extracting(BranchSummary::id, BranchSummary::from, BranchSummary::shown)
                    .containsExactly(
                            tuple(0, 0, false),
                            tuple(1, 1, true));
            assertThat(forked.position().steps()).isEqualTo(2);
            StepFrame lost = stepped.toTheEnd();
            assertThat(Stepped.ended(lost)).isEqualTo(OutcomeKind.PROPERTY_BROKEN);

            stepped.session.branch(0);
            StepFrame restored = stepped.await("the old future", each -> each.position().branches().getFirst().shown());
            stepped.session.controls().jump(Integer.MAX_VALUE);
            StepFrame end = stepped.await(
                    "its end",
                    each -> each.position().branches().getFirst().shown() && each.position().finish() != null);

            assertThat(restored.position().steps()).isEqualTo(old.position().steps());
            assertThat(end.snapshot()).isEqualTo(old.snapshot());
            assertThat(end.position().finish()).isEqualTo(old.position().finish());
            assertThat(Stepped.ended(end)).isEqualTo(OutcomeKind.FINISHED);
        }
    }

    @Test
    void aFutureThatWasLeftGoesOnWhereItStood() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.choose("A", "B");
            stepped.session.controls().jump(0);
            stepped.at(0);
            stepped.choose("B");
            stepped.session.branch(0);
            StepFrame old = stepped.await("the old future", each -> each.position().branches().getFirst().shown());
            stepped.session.controls().jump(2);
            StepFrame there = stepped.at(2);

            assertThat(old.position().step()).isEqualTo(1);
            assertThat(choices(there)).containsExactly("A", "B");
            assertThat(stepped.choose("B").narration().last()).containsExactly("B sets count to 1.");
        }
    }

    @Test
    void aChoiceThatWasMadeBeforeBringsItsFutureBack() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            stepped.choose("A", "A", "B");
            stepped.session.controls().jump(0);
            stepped.at(0);
            stepped.choose("B");
            stepped.session.controls().back();
            stepped.at(0);
            StepFrame again = stepped.choose("A");

            assertThat(again.position().branches()).hasSize(2);
            assertThat(again.position().branches().getFirst().shown()).isTrue();
            assertThat(again.position().steps()).isEqualTo(3);
        }
    }

    @Test
    void aDeadlockIsAlarmingAtOnceWhileOthersGoOn() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.twoLocks())) {
            StepFrame closed = stepped.choose("A", "B");

            assertThat(closed.narration().alarms()).extracting(Alarm::step, Alarm::kind)
                    .containsExactly(tuple(2, OutcomeKind.DEADLOCK));
            assertThat(choices(closed)).containsExactly("C");
            assertThat(closed.position().finish()).isNull();
            StepFrame end = stepped.toTheEnd();
            assertThat(Stepped.ended(end)).isEqualTo(OutcomeKind.DEADLOCK);
            assertThat(end.narration().alarms()).hasSize(1);
            stepped.session.controls().jump(1);
            assertThat(stepped.at(1).narration().alarms()).isEmpty();
        }
    }
}
