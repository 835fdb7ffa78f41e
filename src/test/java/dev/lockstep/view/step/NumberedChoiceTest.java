package dev.lockstep.view.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.Stepped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberedChoiceTest {

    @Test
    void inEveryScenarioANumberBelongsToOneThreadForTheWholeRunAndIsThatOfItsLane() throws Exception {
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() == null) {
                continue;
            }
            try (Stepped run = new Stepped(scenario)) {
                StepFrame end = run.toTheEnd();
                List<String> lanes = end.lanes().lanes().stream()
                        .map(lane -> lane.thread().name())
                        .sorted(NaturalOrder.OF_NAMES)
                        .toList();
                Map<ThreadId, Integer> numbers = new HashMap<>();
                for (int step = end.position().step() - 1; step >= 0; step--) {
                    run.session.controls().back();
                    int wanted = step;
                    StepFrame frame = run.await("step " + step, shown -> shown.position().step() == wanted);
                    Set<Integer> all = new HashSet<>();
                    Set<ThreadId> seen = new HashSet<>();
                    for (NumberedChoice choice : NumberedChoice.of(frame)) {
                        String where = scenario.id() + " step " + step + " " + choice;
                        assertThat(all.add(choice.number())).as(where).isTrue();
                        if (seen.add(choice.option().thread())) {
                            assertThat(numbers.computeIfAbsent(choice.option().thread(), who -> choice.number()))
                                    .as(where).isEqualTo(choice.number());
                            assertThat(lanes.get(choice.number() - 1)).as(where)
                                    .isEqualTo(choice.option().thread().name());
                        } else {
                            assertThat(choice.number()).as(where).isGreaterThan(lanes.size());
                        }
                    }
                    assertThat(all).hasSize(frame.next().options().size());
                }
            }
        }
    }

    @Test
    void alsoWhileTheRunGrowsAThreadKeepsItsNumber() throws Exception {
        List<String> changed = new ArrayList<>();
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() == null) {
                continue;
            }
            try (Stepped run = new Stepped(scenario)) {
                Map<ThreadId, Integer> numbers = new HashMap<>();
                StepFrame frame = run.at(0);
                for (int step = 1; step <= 60 && !frame.next().options().isEmpty(); step++) {
                    Set<ThreadId> seen = new HashSet<>();
                    for (NumberedChoice choice : NumberedChoice.of(frame)) {
                        ThreadId who = choice.option().thread();
                        if (seen.add(who) && numbers.computeIfAbsent(who, any -> choice.number()) != choice.number()) {
                            changed.add(scenario.id() + " " + step + " " + who.name());
                        }
                    }
                    run.session.controls().step();
                    frame = run.at(step);
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void inALostUpdateTheKeysOneTwoOneTwoLetAAndBGoInTurn() throws Exception {
        try (Stepped run = new Stepped(Scenarios.builtIn("lost-update"))) {
            StepFrame frame = run.at(0);
            List<String> went = new ArrayList<>();
            for (int number : List.of(1, 2, 1, 2)) {
                String choice = NumberedChoice.of(frame).stream()
                        .filter(each -> each.number() == number)
                        .findFirst()
                        .orElseThrow()
                        .option()
                        .choice();
                went.add(choice);
                run.session.choose(choice);
                frame = run.at(went.size());
            }
            assertThat(went).containsExactly("A", "B", "A", "B");
        }
    }
}
