package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.AskPoint;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.session.frame.StepFrame;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The questions that built-in scenarios have of their own.
class AskPointsTest {

    static List<Scenario> asking() {
        return Scenarios.builtIn().stream()
                .filter(scenario -> scenario.program() != null && !scenario.program().asks().isEmpty())
                .toList();
    }

    /// Every concept that is offered and asked on the way through some runs.
    @ParameterizedTest
    @MethodSource("asking")
    void eachIsOfferedAndAskedOnTheWayThroughSomeRun(Scenario scenario) throws Exception {
        Program program = Objects.requireNonNull(scenario.program());
        Set<Concept> wanted = EnumSet.noneOf(Concept.class);
        program.asks().stream().map(AskPoint::concept).forEach(wanted::add);
        Set<Concept> asked = EnumSet.noneOf(Concept.class);
        List<String> told = new ArrayList<>();

        for (long seed = 1; seed <= 12 && !asked.containsAll(wanted); seed++) {
            try (Stepped stepped = new Stepped(scenario)) {
                stepped.session.seed(seed);
                StepFrame frame = stepped.at(0);
                int step = 0;
                while (!frame.position().over() && step < 40) {
                    if (frame.next().lesson().offered()) {
                        stepped.session.lessons().ask();
                        AskedView question = Objects.requireNonNull(
                                stepped.await("a question or why there is none", AskPointsTest::isAnswered)
                                        .next().lesson().question());
                        told.add(question.text());
                        asked.add(Objects.requireNonNull(question.concept()));
                        stepped.session.lessons().leave();
                    }
                    stepped.session.controls().step();
                    frame = stepped.at(++step);
                }
            }
        }

        assertThat(asked).as("%s", told).containsAll(wanted);
    }

    private static boolean isAnswered(StepFrame frame) {
        AskedView question = frame.next().lesson().question();
        return question != null && !question.isLookedFor();
    }

    @Test
    void everyScenarioThatBreaksHasAQuestionOfItsOwn() {
        assertThat(
                Scenarios.builtIn().stream()
                        .filter(scenario -> scenario.partner() != null)
                        .filter(scenario -> Objects.requireNonNull(scenario.program()).asks().isEmpty())
                        .map(Scenario::id))
                .isEmpty();
    }
}
