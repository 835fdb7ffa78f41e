package dev.lockstep.explore.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explore.oracle.Futures;
import dev.lockstep.explore.oracle.GeneratedProgram;
import dev.lockstep.explore.oracle.ScriptPrograms;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.property.Property.Kind;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.scenario.read.Scenarios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may still come, beside an interpreter that visits every state after the same choices.
class ContinuationsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int DEEP = 10;
    private static final int STATES = 20_000;
    private static final int PROGRAMS = Integer.getInteger("lockstep.programs", 300);

    /// The first choices of a run by chance.
    private static Schedule beginning(ScriptedProgram program, Random random) {
        int steps = random.nextInt(12);
        List<Choice> made = new ArrayList<>();
        Strategy byChance = point -> {
            if (made.size() == steps || point.isOnlyChance()) {
                return Strategy.END;
            }
            Choice choice = point.choice(random.nextInt(point.size()));
            made.add(choice);
            return point.choices().indexOf(choice);
        };
        var _ = new SteppedRuntime(byChance, program.settings(), null).run(program::setUp);
        return new Schedule(made);
    }

    private static List<Property> asKind(ScriptedProgram program, Kind kind) {
        return program.plan().properties().stream()
                .map(one -> new Property(kind, one.name(), one.condition(), one.quantities()))
                .toList();
    }

    @Test
    void everyAnswerIsThatOfAnInterpreterThatVisitsEveryStateAfterTheSameChoices() {
        int compared = 0;
        for (GeneratedProgram generated : ScriptPrograms.ending(PROGRAMS)) {
            long seed = generated.seed();
            ScriptedProgram program = (ScriptedProgram) generated.program();
            Schedule before = beginning(program, new Random(seed));
            String told = "seed " + seed + " after " + before + "\n" + generated.text();
            Continuations ahead = new Continuations(program, before, LONG);
            Futures futures = new Futures(program.plan(), before, STATES);

            for (String thread : futures.inOperations()) {
                Optional<Extent> wanted = futures.returns(thread);
                if (wanted.isPresent()) {
                    assertThat(ahead.returns(new ThreadId(thread)).map(Prospect::extent))
                            .as("%s returns, %s", thread, told)
                            .isEqualTo(wanted);
                    compared++;
                }
            }
            Optional<Extent> fails = futures.fails();
            if (fails.isPresent()) {
                assertThat(ahead.toFailure()).as("it fails, %s", told)
                        .isInstanceOf(
                                fails.orElseThrow() == Extent.NO_ORDER
                                        ? Reachability.None.class
                                        : Reachability.Found.class);
                assertThat(ahead.toSoundEnd()).as("it holds, %s", told)
                        .isInstanceOf(
                                fails.orElseThrow() == Extent.EVERY_ORDER
                                        ? Reachability.None.class
                                        : Reachability.Found.class);
                compared++;
            }
            for (Property property : asKind(program, Kind.IN_THE_END)) {
                Optional<Extent> wanted = new Futures(program.judgedBy(List.of(property)).plan(), before, STATES)
                        .holdsInTheEnd();
                if (wanted.isPresent()) {
                    assertThat(ahead.holdsInTheEnd(property).map(Prospect::extent)).as("%s, %s", property.name(), told)
                            .isEqualTo(wanted);
                    compared++;
                }
            }
            for (Property property : asKind(program, Kind.SOMETIMES)) {
                Optional<Extent> wanted = new Futures(program.judgedBy(List.of(property)).plan(), before, STATES)
                        .comes();
                if (wanted.isPresent()) {
                    assertThat(ahead.comes(property).map(Prospect::extent)).as("%s, %s", property.name(), told)
                            .isEqualTo(wanted);
                    compared++;
                }
            }
        }
        assertThat(compared).as("answers compared").isGreaterThan(2 * PROGRAMS);
    }

    /// Adds `choices` where their state was not met before, and all that follow, up to ten steps deep.
    private static void states(ScriptedProgram program, List<Choice> choices, Map<String, Schedule> met) {
        Schedule before = new Schedule(choices);
        if (met.putIfAbsent(new Futures(program.plan(), before, STATES).state(), before) != null
                || choices.size() == DEEP) {
            return;
        }
        List<Choice> next = new ArrayList<>();
        Strategy looking = point -> {
            if (point.step() <= choices.size()) {
                return point.choices().indexOf(choices.get(point.step() - 1));
            }
            next.addAll(point.choices());
            return Strategy.END;
        };
        var _ = new SteppedRuntime(looking, program.settings(), null).run(program::setUp);
        for (Choice choice : next) {
            List<Choice> longer = new ArrayList<>(choices);
            longer.add(choice);
            states(program, longer, met);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-update", "two-locks", "philosophers", "wait-then-take"})
    void fromEveryStateOfAScenarioThatBreaksItIsKnownWhetherItCanStillBeBroken(String id) throws Exception {
        ScriptedProgram program = (ScriptedProgram) Objects.requireNonNull(Scenarios.builtIn(id).program());
        Map<String, Schedule> met = new LinkedHashMap<>();
        states(program, List.of(), met);
        int noWay = 0;

        for (Schedule before : met.values()) {
            Extent fails = new Futures(program.plan(), before, STATES).fails().orElseThrow();
            Reachability way = new Continuations(program, before, LONG).toFailure();
            switch (way) {
                case Reachability.Found(var schedule) -> {
                    assertThat(fails).as("%s after %s", id, before).isNotEqualTo(Extent.NO_ORDER);
                    assertThat(schedule.choices().subList(0, before.size())).isEqualTo(before.choices());
                    // What the hint names is a choice from which it can be broken.
                    List<Choice> next = schedule.choices().subList(0, Math.min(schedule.size(), before.size() + 1));
                    assertThat(new Futures(program.plan(), new Schedule(next), STATES).fails().orElseThrow())
                            .isNotEqualTo(Extent.NO_ORDER);
                }
                case Reachability.None _ -> {
                    noWay++;
                    assertThat(fails).as("%s after %s", id, before).isEqualTo(Extent.NO_ORDER);
                }
                case Reachability.NotKnown _ -> throw new AssertionError("not known after " + before);
            }
        }
        assertThat(noWay).as("states of %d from which there is no way", met.size()).isPositive();
        assertThat(met.size()).isGreaterThan(noWay);
    }
}
