package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.frame.StepFrame.PartnerParting;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.TracedRun;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A run that is begun with the choices of a run of its partner.
class LikePartnerTest {

    private static final String PARTED = "Up to step 2 both make the same choices. Then, with the fault, P3 takes lock fork3;"
            + " without it, P3 must wait for lock fork1, which P1 holds.";

    private static Scenario scenario(String id) throws BadScenario {
        return Scenarios.find(id);
    }

    private static String parting(StepFrame frame) {
        PartnerParting parting = frame.narration().parting();
        return parting == null ? "" : parting.sentences();
    }

    private static RunSoFar run(String id, String schedule, int step) throws BadScenario {
        TracedRun run = TracedRun.bySchedule(scenario(id), Schedule.parse(schedule));
        return new RunSoFar(run.timeline().trace(), step, 7);
    }

    @Test
    void itStandsWhereTheTwoPartAndSaysWhatIsDifferentThere() throws Exception {
        RunSoFar deadlock = run("philosophers", "P1,P2,P3", 3);
        try (Stepped stepped = new Stepped(scenario("philosophers-ordered"), deadlock, true)) {
            StepFrame frame = stepped.at(2);

            assertThat(frame.position().steps()).isEqualTo(2);
            assertThat(parting(frame)).isEqualTo(PARTED);
            assertThat(frame.complaint()).isEmpty();
            assertThat(frame.next().seed()).isEqualTo(7);
            assertThat(frame.origin().text()).isEqualTo("simulated, schedule");
            assertThat(Stepped.choices(frame)).containsExactly("P2");
        }
    }

    @Test
    void fromThereItIsSteppedOnAndFromItsStartBegunAgain() throws Exception {
        RunSoFar deadlock = run("philosophers", "P1,P2,P3", 3);
        try (Stepped stepped = new Stepped(scenario("philosophers-ordered"), deadlock, true)) {
            stepped.at(2);
            assertThat(parting(stepped.choose("P2", "P2"))).isEqualTo(PARTED);
            assertThat(stepped.toTheEnd().position().finish()).isNotNull().matches(end -> end.good());
            stepped.session.restart();
            StepFrame again = stepped.at(2);
            assertThat(again.head().run()).isEqualTo(2);
            assertThat(parting(again)).isEqualTo(PARTED);
        }
    }

    @Test
    void whereTheOtherRunIsShownBeforeThatItIsShownToo() throws Exception {
        RunSoFar early = run("philosophers", "P1,P2,P3", 1);
        try (Stepped stepped = new Stepped(scenario("philosophers-ordered"), early, true)) {
            StepFrame frame = stepped.at(1);

            assertThat(frame.position().steps()).isEqualTo(2);
            assertThat(parting(frame)).isEqualTo(PARTED);
        }
    }

    @Test
    void ofAnotherBranchThatLeavesEarlierNothingIsSaid() throws Exception {
        RunSoFar early = run("philosophers", "P1,P2,P3", 1);
        try (Stepped stepped = new Stepped(scenario("philosophers-ordered"), early, true)) {
            stepped.at(1);
            assertThat(stepped.choose("P1").narration().parting()).isNull();
            stepped.session.branch(0);
            stepped.await("the first branch", frame -> parting(frame).equals(PARTED));
            stepped.session.seed(3);
            assertThat(stepped.at(0).narration().parting()).isNull();
        }
    }

    @Test
    void fromTheRightOneToTheOneWithTheFaultItIsSaidTheSame() throws Exception {
        RunSoFar right = run("philosophers-ordered", "P1,P2,P2", 3);
        try (Stepped stepped = new Stepped(scenario("philosophers"), right, false)) {
            StepFrame frame = stepped.at(3);

            assertThat(parting(frame)).isEqualTo(
                    "Up to step 3 both make the same choices. Then, with the fault, P3 must wait for lock fork3, which P2 holds;"
                            + " without it, P3 must wait for lock fork1, which P1 holds.");
        }
    }

    @Test
    void whatIsTheSameAsFarAsTheOtherRunWentIsSaidUntilItIsSteppedOn() throws Exception {
        RunSoFar early = run("philosophers", "P1,P2", 2);
        try (Stepped stepped = new Stepped(scenario("philosophers-ordered"), early, true)) {
            assertThat(parting(stepped.at(2))).isEqualTo(PARTED);
        }
        RunSoFar whole = run("lost-update", "A", 1);
        try (Stepped stepped = new Stepped(scenario("lost-update"), whole, true)) {
            assertThat(parting(stepped.at(1))).isEqualTo("The first choice is the same with and without the fault.");
            assertThat(stepped.choose("A").narration().parting()).isNull();
            stepped.session.controls().jump(0);
            assertThat(stepped.at(0).narration().parting()).isNull();
        }
    }

    @Test
    void ofWhatWasNotBegunSoNothingIsSaid() throws Exception {
        try (Stepped stepped = new Stepped(scenario("philosophers"))) {
            assertThat(stepped.choose("P1").narration().parting()).isNull();
        }
    }

    @Test
    void theRunSoFarIsTheShownBranchAndItsShownStep() throws Exception {
        try (Stepped stepped = new Stepped(scenario("two-locks"))) {
            stepped.choose("A", "A");
            stepped.session.controls().back();
            stepped.at(1);
            RunSoFar before = stepped.session.soFar().get(60, TimeUnit.SECONDS);
            assertThat(before.step()).isEqualTo(1);
            assertThat(before.trace().last()).isEqualTo(2);
            assertThat(before.seed()).isEqualTo(42);
            assertThat(before.isAs(stepped.session.soFar().get(60, TimeUnit.SECONDS))).isTrue();

            stepped.session.choose("B");
            stepped.at(2);
            assertThat(before.isAs(stepped.session.soFar().get(60, TimeUnit.SECONDS))).isFalse();
            stepped.session.controls().back();
            stepped.at(1);
            RunSoFar other = stepped.session.soFar().get(60, TimeUnit.SECONDS);
            assertThat(other.step()).isEqualTo(before.step());
            assertThat(other.trace().last()).isEqualTo(before.trace().last());
            assertThat(before.isAs(other)).isFalse();
        }
    }
}
