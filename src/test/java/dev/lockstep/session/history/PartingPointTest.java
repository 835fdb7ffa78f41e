package dev.lockstep.session.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.Parting;
import dev.lockstep.explain.english.English;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where two runs part that were given the same choices.
class PartingPointTest {

    private static final String HEAD = """
            lockstep: 1
            id: mine
            title: Mine
            about: What it is about.
            group: classics
            program:
              locks: [left, right]
              conditions: {go: left}
              semaphores: {gate: 1}
              variables: {x: 0, y: 0}
              threads:
            """;

    /// Where the runs of two programs part: threads of the first, its choices, threads of the second, and the words.
    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the operation differs
                "A: [x = 1]|A|A: [y = 1]|0|They part at the start: with the fault, A writes x = 1; without it, A writes y = 1.",
                "A: [x = 1]|A|A: [x = 2]|0|They part at the start: with the fault, A writes x = 1; without it, A writes x = 2.",
                "A: [acquire left, release left]|A,A|A: [acquire left, acquire right]|1|The first choice is the same. Then, with the fault, A gives back lock left; without it, A takes lock right.",
                "A: [compare and set x from 0 to 1]|A|A: [sleep 5 ms]|0|They part at the start: with the fault, A compares and sets x = 1; without it, A sleeps 5 ms.",
                // the thread cannot go
                "{A: [acquire left], B: [acquire right]}|A,B|{A: [acquire left], B: [acquire left]}|1|The first choice is the same. Then, with the fault, B takes lock right; without it, B must wait for lock left, which A holds.",
                "{A: [acquire gate], B: [x = 1]}|A,B|{A: [acquire gate], B: [acquire gate]}|1|The first choice is the same. Then, with the fault, B writes x = 1; without it, B must wait for a permit of gate.",
                "{A: [x = 1], B: [y = 1]}|A,B|{A: [x = 1], B: [wait until x = 0]}|1|The first choice is the same. Then, with the fault, B writes y = 1; without it, B must wait until x = 0.",
                "{A: [x = 1, x = 2], B: [y = 1]}|A,B|{A: [x = 1, x = 2], B: [wait for A]}|1|The first choice is the same. Then, with the fault, B writes y = 1; without it, B must wait for the end of A.",
                // the thread is not there
                "{A: [x = 1], B: [y = 1]}|A,B|A: [x = 1]|1|The first choice is the same. Then, with the fault, B writes y = 1; without it, there is no B.",
                "{A: [x = 1, x = 2], B: [y = 1]}|A,A|{A: [x = 1], B: [y = 1]}|1|The first choice is the same. Then, with the fault, A writes x = 2; without it, A ends.",
                // another alternative
                "{A: [acquire left, wait on go at most 5 ms], B: [x = 1]}|A,A,A:timeout|{A: [acquire left, wait on go], B: [x = 1]}|2|Up to step 2 both make the same choices. Then, with the fault, A's time is over, and it waits no longer for a signal on go; without it, A must wait for a signal on go.",
                "{A: [acquire left, wait on go at most 5 ms], B: [interrupt A]}|A,A,B,A:cancelled|{A: [acquire left, wait on go at most 5 ms], B: [x = 1]}|2|Up to step 2 both make the same choices. Then, with the fault, B interrupts A; without it, B writes x = 1.",
                "{A: [acquire left, wait on go], B: [acquire left, wait on go], C: [acquire left, signal go]}|A,A,B,B,C,C:signal=A|{A: [acquire left, wait on go], B: [acquire left, wait on go], C: [acquire left, signal all go]}|5|Up to step 5 both make the same choices. Then, with the fault, C signals go (A); without it, C signals all on go.",
                // every choice was made
                "{A: [x = 1, y = 1]}|A|{A: [x = 1, x = 2]}|1|The first choice is the same. Then, with the fault, A writes y = 1; without it, A writes x = 2.",
                "{A: [x = 1, y = 1]}|A|{A: [x = 1, y = 1]}|1|The first choice is the same with and without the fault.",
                "{A: [x = 1, y = 1]}|A,A|{A: [x = 1, y = 1]}|2|All 2 choices are the same with and without the fault.",
                "{A: [x = 1]}|''|{A: [x = 1]}|0|With and without the fault, nothing was done yet.",
                "{A: [acquire left], B: [acquire left]}|A,A|{A: [acquire left], B: [x = 1]}|2|Up to step 2 both make the same choices. Then, with the fault, the run ends: nobody can go on; without it, B can go on.",
            })
    void theyPartWhereTheFirstChoiceCannotBeMadeOrRunsAnotherOperation(
            String first, String schedule, String second, int common, String words) throws BadScenario {
        TracedRun one = TracedRun.bySchedule(scenario(first), Schedule.parse(schedule));
        TracedRun two = TracedRun.alike(scenario(second), one.timeline().trace());

        Parting parting = PartingPoint.between(one.timeline(), two.timeline(), true);

        assertThat(two.report().steps()).isEqualTo(common);
        assertThat(parting.common()).isEqualTo(common);
        assertThat(new English().parting(parting)).isEqualTo(words);
        assertThat(new English().parting(PartingPoint.between(one.timeline(), two.timeline(), false)))
                .isEqualTo(swapped(words));
    }

    @Test
    void whatTheSecondRunDoesAfterwardsIsNotInCommon() throws BadScenario {
        Scenario one = scenario("{A: [x = 1, x = 2], B: [y = 1]}");
        Scenario two = scenario("{A: [x = 1, y = 2], B: [y = 1]}");

        Parting parting = PartingPoint.between(
                TracedRun.bySchedule(one, Schedule.parse("A,A,B")).timeline(),
                TracedRun.bySchedule(two, Schedule.parse("A,A,B,B")).timeline(), true);
        Parting byChoice = PartingPoint.between(
                TracedRun.bySchedule(one, Schedule.parse("A,A,B")).timeline(),
                TracedRun.bySchedule(one, Schedule.parse("A,B,A")).timeline(), true);

        assertThat(parting.common()).isEqualTo(1);
        assertThat(byChoice.common()).isEqualTo(1);
        assertThat(new English().parting(parting)).isEqualTo(
                "The first choice is the same. Then, with the fault, A writes x = 2; without it, A writes y = 2.");
    }

    private static Scenario scenario(String threads) throws BadScenario {
        return Scenarios.read("mine.yaml", HEAD.stripTrailing() + (threads.startsWith("{") ? " " : "\n    ") + threads);
    }

    /// The same where the second is the one with the fault.
    private static String swapped(String words) {
        return words.replaceFirst("with the fault, (.*); without it, (.*)\\.$", "with the fault, $2; without it, $1.");
    }
}
