package dev.lockstep.lecture.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.grade.LectureCheck;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.yaml.SectionReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the built-in lectures have in common; that their questions can be asked, reading them shows.
class BuiltInLecturesTest {

    static Stream<Lecture> builtIn() {
        return Lectures.ids().stream().map(Lectures::builtIn);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyTextIsInEveryLanguage(Lecture lecture) {
        List<LocalText> texts = new ArrayList<>(List.of(lecture.title(), lecture.about()));
        for (LectureStop stop : lecture.stops()) {
            texts.add(stop.text());
            texts.add(Objects.requireNonNull(stop.speaker(), () -> "a note for the speaker at " + stop.id()));
        }
        assertThat(texts).allSatisfy(
                text -> assertThat(text.byCode()).containsOnlyKeys(SectionReader.LANGUAGES.toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyAnswerIsKnownInTime(Lecture lecture) throws Exception {
        assertThat(new LectureCheck(lecture).questions()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void togetherTheyAskAboutEverything() {
        Set<Concept> asked = EnumSet.noneOf(Concept.class);
        for (LectureStop stop : builtIn().flatMap(lecture -> lecture.stops().stream()).toList()) {
            if (stop.task() instanceof LectureStop.Ask(var question)) {
                asked.add(question.concept());
            }
        }
        assertThat(asked).containsExactlyInAnyOrderElementsOf(Arrays.asList(Concept.values()));
    }

    /// A failure can be found where there is a fault, and nobody finds one where there is none. To bring a run to a good
    /// end where every order fails is the one challenge that nobody wins on purpose.
    @ParameterizedTest
    @MethodSource("builtIn")
    void everyChallengeComesOutAsItIsMeant(Lecture lecture) {
        boolean nobodyBreaksIt = false;
        for (LectureStop stop : lecture.stops()) {
            // That an end can be reached, its example shows, which was run when the lecture was read.
            if (!(stop.task() instanceof LectureStop.Dare(var goal)) || goal instanceof ChallengeGoal.Reach) {
                continue;
            }
            Program program = Objects.requireNonNull(stop.at().scenario().program());
            Findings findings = new Exploration(program, Plan.DEFAULT).run();
            assertThat(findings.complete()).as(stop.id()).isTrue();
            switch (goal) {
                case ChallengeGoal.Break wanted -> {
                    boolean sound = program.expected().orElseThrow() == Expectation.HOLDS;
                    nobodyBreaksIt |= sound;
                    assertThat(
                            findings.result().failures().stream()
                                    .anyMatch(each -> wanted.isReachedBy(each.failure().kind())))
                            .as(stop.id())
                            .isEqualTo(!sound);
                }
                case ChallengeGoal.Hold() ->
                    assertThat(findings.result().outcomes().stream().anyMatch(OutcomeCount::ok)).as(stop.id())
                            .isEqualTo(!stop.id().equals("never-marked"));
                case ChallengeGoal.Reach _ -> throw new AssertionError();
            }
        }
        assertThat(nobodyBreaksIt).as("a sound scenario that nobody breaks").isTrue();
    }
}
