package dev.lockstep.lecture.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.ahead.Extent;
import dev.lockstep.explore.oracle.Futures;
import dev.lockstep.explore.oracle.GeneratedProgram;
import dev.lockstep.explore.oracle.ScriptPrograms;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.script.ProgramPlan;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The right answers, beside an interpreter that shares nothing with the runtime or the search.
class QuestionerTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int STATES = 20_000;
    private static final int PROGRAMS = Integer.getInteger("lockstep.programs", 200);

    /// The state after the first choices of a run by chance.
    private static AskedState state(Scenario scenario, Random random) {
        int steps = random.nextInt(14);
        Strategy byChance = point -> point.step() > steps || point.isOnlyChance()
                ? Strategy.END
                : random.nextInt(point.size());
        TracedRun run = TracedRun.of(scenario, byChance, TracedRun.settings(scenario), "by chance");
        return state(scenario, run);
    }

    private static AskedState state(Scenario scenario, TracedRun run) {
        Schedule before = Objects.requireNonNull(run.report().schedule());
        Snapshot snapshot = run.timeline().at(run.timeline().trace().last());
        List<String> enabled = new ArrayList<>();
        Strategy looking = point -> {
            if (point.step() <= before.size()) {
                return point.choices().indexOf(before.choices().get(point.step() - 1));
            }
            point.choices().forEach(choice -> enabled.add(choice.toString()));
            return Strategy.END;
        };
        TracedRun.of(scenario, looking, TracedRun.settings(scenario), "again");
        return new AskedState(scenario, before, snapshot, enabled, List.of());
    }

    private static Futures after(ProgramPlan plan, Schedule before, ThreadId thread) {
        List<Choice> choices = new ArrayList<>(before.choices());
        choices.add(new Choice(thread, Way.GO));
        return new Futures(plan, new Schedule(choices), STATES);
    }

    private static Set<AnswerOption> threads(Set<String> names) {
        return names.stream().map(name -> new AnswerOption.OfThread(new ThreadId(name))).collect(Collectors.toSet());
    }

    private static Optional<Set<AnswerOption>> orders(Optional<Extent> extent) {
        return extent.map(each -> Set.of(new AnswerOption.InOrders(each)));
    }

    /// What the interpreter answers; empty where there are too many states for it.
    static Optional<Set<AnswerOption>> wanted(ScriptedProgram program, AskedState state, Question question) {
        ProgramPlan plan = program.plan();
        Schedule before = state.before();
        return switch (question) {
            case Question.WhoCanGo() -> Optional.of(threads(new Futures(plan, before, STATES).enabled()));
            case Question.ValueAfter(var thread, var variable) ->
                Optional.of(Set.of(new AnswerOption.OfValue(after(plan, before, thread).value(variable))));
            case Question.HolderAfter(var thread, var lock) -> {
                String holder = after(plan, before, thread).holder(lock.role());
                yield Optional.of(
                        Set.of(
                                holder.isEmpty()
                                        ? new AnswerOption.Nobody()
                                        : new AnswerOption.OfThread(new ThreadId(holder))));
            }
            case Question.Returns(var thread, _) ->
                orders(new Futures(plan, before, STATES).returns(thread.name()));
            case Question.Comes(Property property, _) ->
                orders(new Futures(program.judgedBy(List.of(property)).plan(), before, STATES).comes());
            case Question.HoldsInTheEnd(Property property, _) ->
                orders(new Futures(program.judgedBy(List.of(property)).plan(), before, STATES).holdsInTheEnd());
        };
    }

    @Test
    void everyRightAnswerIsThatOfTheInterpreter() throws Exception {
        Map<Concept, Integer> compared = new EnumMap<>(Concept.class);
        for (GeneratedProgram generated : ScriptPrograms.ending(PROGRAMS)) {
            long seed = generated.seed();
            Scenario scenario = Scenarios.read("seed-" + seed + ".yaml", generated.text());
            AskedState state = state(scenario, new Random(seed));
            for (Question question : state.questions()) {
                Optional<Set<AnswerOption>> wanted = wanted(
                        (ScriptedProgram) Objects.requireNonNull(scenario.program()), state, question);
                Optional<AskedQuestion> asked = new Questioner(state, LONG).ask(question);
                if (wanted.isPresent() && asked.isPresent()) {
                    assertThat(asked.get().right()).as("%s after %s%n%s", question, state.before(), generated.text())
                            .isEqualTo(wanted.get());
                    compared.merge(question.concept(), 1, Integer::sum);
                }
            }
        }
        assertThat(compared).as("answers compared").containsOnlyKeys(Concept.values());
        assertThat(compared.values()).allMatch(count -> count >= PROGRAMS / 20);
    }

    @Test
    void whereADeadlockIsMarkedWhoIsInItIsNoQuestion() throws Exception {
        Scenario scenario = Scenarios.read("one.yaml", """
                lockstep: 1
                id: one
                title: One
                about: One.
                group: classics
                program:
                  variables: {x: 0}
                  locks: [m, n]
                  threads:
                    A: [acquire m, acquire n, release n, release m]
                    B: [acquire n, acquire m, release m, release n]
                    C: [x = 1, x = 2]
                """);
        AskedState before = state(scenario, TracedRun.bySchedule(scenario, Schedule.parse("A")));
        assertThat(before.questions()).doesNotContain(new Question.WhoCanGo());
        AskedState blocked = state(scenario, TracedRun.bySchedule(scenario, Schedule.parse("B")));
        assertThat(blocked.questions()).doesNotContain(new Question.WhoCanGo());
        AskedState deadlock = state(scenario, TracedRun.bySchedule(scenario, Schedule.parse("A,B")));
        assertThat(deadlock.canGo(new ThreadId("C"))).isTrue();
        assertThat(deadlock.questions()).doesNotContain(new Question.WhoCanGo());
    }

    /// Also where a sleep is work, and where the choice is the only one.
    @Test
    void whoCanGoDoesInTheAnswerWhatItsChoiceSays() {
        int told = 0;
        for (Scenario scenario : Scenarios.builtIn()) {
            if (!(scenario.program() instanceof ScriptedProgram)) {
                continue;
            }
            for (int seed = 1; seed <= 20; seed++) {
                AskedState state = state(scenario, new Random(seed));
                if (!state.questions().contains(new Question.WhoCanGo())) {
                    continue;
                }
                AskedQuestion asked = new Questioner(state, LONG).ask(new Question.WhoCanGo()).orElseThrow();
                for (String choice : state.enabled()) {
                    Choice can = Choice.parse(choice);
                    if (can.alternative() == Way.GO) {
                        String label = Spoken.language().choice(Way.GO, state.snapshot().thread(can.thread()));
                        assertThat(asked.why()).contains(can.thread() + " can go: " + label + ".");
                        told++;
                    }
                }
            }
        }
        assertThat(told).isPositive();
    }
}
