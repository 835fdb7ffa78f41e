package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.history.Timeline;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a step and a choice are called.
class StepWordsTest {

    /// That a thread takes a lock, has it again after a wait, or gives it back.
    private static final Pattern MOVED = Pattern.compile(
            "(?<=^|\\. )(\\w+) (?:[^.]*? and )?(takes|holds|gives back) (lock \\S+?|the \\w+ lock)(?= again| and |\\.)");

    @Test
    void inTheListAStepThatEndsInALineSaysForWhichLockItsThreadStands() throws BadScenario {
        Timeline run = run("cache-crossed-keys", "A,A,A,A,A,A,A,A,A,B,B,B,B,B,B,B,B,B");

        List<StepSentence> lines = StepNarrator.lines(run, run.trace().last());

        assertThat(lines.getLast().sentence())
                .isEqualTo("B gives back the master lock. B waits for lock user:1, which A holds.");
        assertThat(lines.get(12).sentence()).isEqualTo("B takes lock user:2.");
    }

    @Test
    void inTheListALockThatIsGivenBackWasTakenInWordsWhateverElseTheStepDid() throws BadScenario {
        Timeline buffer = run("bounded-buffer-signal", "P1,P1,P1");
        assertThat(StepNarrator.lines(buffer, 1).getFirst().sentence())
                .isEqualTo("P1 takes lock mutex. P1 reads count, which is 0. P1 sets count to 1.");

        int givenBack = 0;
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() == null) {
                continue;
            }
            Timeline run = run(scenario.id(), "");
            Set<String> taken = new HashSet<>();
            for (StepSentence line : StepNarrator.lines(run, run.trace().last())) {
                Matcher said = MOVED.matcher(line.sentence());
                while (said.find()) {
                    String who = said.group(1) + " " + said.group(3);
                    if (said.group(2).equals("gives back")) {
                        assertThat(taken.remove(who))
                                .as(scenario.id() + ", step " + line.step() + ": " + line.sentence())
                                .isTrue();
                        givenBack++;
                    } else {
                        taken.add(who);
                    }
                }
            }
        }
        assertThat(givenBack).isGreaterThan(200);
    }

    @Test
    void allWhoWaitForALockThatWasTakenAreToldInOneSentence() throws BadScenario {
        Timeline run = run("pool-graceful-shutdown", "W1");

        assertThat(StepNarrator.last(run, 1))
                .containsExactly(
                        "W1 takes the queue lock.", "W2, A and B wait for the queue lock, which W1 holds.");
    }

    @Test
    void aStepWithoutAnEventIsASentenceAllTheSame() throws BadScenario {
        assertThat(StepNarrator.last(run("cache-invalidate", "A,B,B,B,B,B"), 6)).containsExactly("B reads user:2.");
        Language language = Spoken.language();
        assertThat(language.silentStep(Choice.parse("A"), StepOperation.of("compare and set x = 1")))
                .isEqualTo("A compares and sets x = 1.");
        assertThat(language.silentStep(Choice.parse("A"), StepOperation.of("end A"))).isEqualTo("A ends.");
        assertThat(language.silentStep(Choice.parse("A"), StepOperation.of("something new")))
                .isEqualTo("A does: something new.");
        assertThat(language.silentStep(Choice.parse("A:timeout"), StepOperation.of("join B")))
                .isEqualTo("A's time is over: it waits no longer for the end of B.");
    }

    @Test
    void theTaskOfAWorkerIsChosenAsWorkAndNotAsSleep() throws BadScenario {
        Timeline run = run("pool-graceful-shutdown", "");
        int step = 0;
        while (!standsBeforeASleep(run.at(step).thread(new ThreadId("W1")))) {
            step++;
        }

        List<EnabledChoice> options = EnabledChoices.of(run.trace().step(step + 1).enabled(), run.at(step), "");

        assertThat(options).extracting(EnabledChoice::label)
                .contains("work on task b for 20 ms");
    }

    @Test
    void aPoolThatDoesNotKeepThePromiseOfAShutdownIsNotSaidToMakeIt() throws BadScenario {
        assertThat(sentences(run("pool-take-without-limit", ""))).contains("A shuts the pool down.");
        assertThat(sentences(run("pool-graceful-shutdown", "")))
                .contains("A shuts the pool down: it finishes what is queued and refuses what comes.");
    }

    @Test
    void noStepOfABuiltInScenarioIsToldTheSameTwice() throws BadScenario {
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() == null) {
                continue;
            }
            Timeline run = run(scenario.id(), "");
            List<StepSentence> lines = StepNarrator.lines(run, run.trace().last());
            for (int step = 1; step <= run.trace().last(); step++) {
                assertThat(StepNarrator.last(run, step)).as(scenario.id() + ", step " + step).doesNotHaveDuplicates();
                assertThat(List.of(lines.get(step - 1).sentence().split("(?<=\\.) ")))
                        .as(scenario.id() + ", line " + step)
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> sentences(Timeline run) {
        return StepNarrator.told(run, run.trace().last()).stream().map(EventLine::sentence).toList();
    }

    private static boolean standsBeforeASleep(@Nullable ThreadView thread) {
        return thread != null && thread.standing().operation() instanceof StepOperation.Sleep;
    }

    private static Timeline run(String scenario, String schedule) throws BadScenario {
        return schedule.isEmpty()
                ? TracedRun.bySeed(Scenarios.find(scenario), 1).timeline()
                : TracedRun.bySchedule(Scenarios.find(scenario), Schedule.parse(schedule)).timeline();
    }
}
