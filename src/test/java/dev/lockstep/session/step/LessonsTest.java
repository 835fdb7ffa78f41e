package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.session.control.RunUntil;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.session.frame.Lesson.ChallengeStanding;
import dev.lockstep.session.frame.Lesson.ChallengeView;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.VariableView;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is asked about a run, and the challenge to break it.
class LessonsTest {

    private static final String TWO_LOCKS = """
            locks: [m, n]
            threads:
              A: [acquire m, acquire n, release n, release m]
              B: [acquire n, acquire m, release m, release n]
            """;

    private static final String ADDS = """
            variables: {x: 0}
            threads: {A: [x = x + 1], B: [x = x + 1]}
            properties: [{in the end: x = 2}]
            """;

    private static final String HOLDS = """
            variables: {x: 0}
            locks: [m]
            threads:
              A: [acquire m, x = x + 1, release m]
              B: [acquire m, x = x + 1, release m]
            properties: [{in the end: x = 2}]
            """;

    private static Scenario scenario(String program) throws Exception {
        return Scenarios.read(
                "one.yaml",
                "lockstep: 1\nid: one\ntitle: One\nabout: One.\ngroup: classics\nprogram:\n" + program.indent(2));
    }

    private static AskedView question(StepFrame frame) {
        return Objects.requireNonNull(frame.next().lesson().question());
    }

    private static StepFrame asked(Stepped stepped) throws InterruptedException {
        return stepped.await("a question", frame -> {
            AskedView question = frame.next().lesson().question();
            return question != null && !question.isLookedFor() && question.judged() == null;
        });
    }

    private static StepFrame judged(Stepped stepped) throws InterruptedException {
        return stepped.await("a judged answer", frame -> {
            AskedView question = frame.next().lesson().question();
            return question != null && question.judged() != null;
        });
    }

    private static ChallengeView challenge(Stepped stepped, String what, Predicate<ChallengeView> wanted)
            throws InterruptedException {
        StepFrame frame = stepped.await(what, each -> {
            ChallengeView view = each.next().lesson().challenge();
            return view != null && wanted.test(view);
        });
        return Objects.requireNonNull(frame.next().lesson().challenge());
    }

    @Test
    void whileAQuestionIsOpenNothingSaysWhoCanGoOrWhatComes() throws Exception {
        try (Stepped stepped = new Stepped(scenario(TWO_LOCKS))) {
            stepped.choose("A", "A", "A", "A");
            stepped.session.controls().jump(1);
            StepFrame before = stepped.at(1);
            assertThat(before.next().options()).hasSize(2);

            stepped.session.lessons().ask();
            StepFrame frame = asked(stepped);

            assertThat(frame.next().options()).isEmpty();
            assertThat(frame.position().steps()).isEqualTo(1);
            assertThat(frame.state().marks()).hasSize(1);
            assertThat(frame.lanes().to()).isEqualTo(1);
            assertThat(frame.snapshot().threads().values())
                    .allMatch(thread -> thread.standing().going() == Enabledness.CONCEALED);
        }
    }

    @Test
    void aStepMustWaitForTheAnswer() throws Exception {
        try (Stepped stepped = new Stepped(scenario(ADDS))) {
            stepped.choose("A");
            stepped.session.lessons().ask();
            asked(stepped);
            stepped.session.choose("B");
            StepFrame refused = stepped.await("a complaint", frame -> !frame.complaint().isEmpty());

            assertThat(refused.complaint()).isEqualTo("Answer the question first, or leave it (Esc).");
            assertThat(refused.position().step()).isEqualTo(1);

            stepped.session.lessons().leave();
            stepped.session.choose("B");
            assertThat(stepped.at(2).next().lesson()).isEqualTo(Lesson.NONE);
        }
    }

    @Test
    void aWrongAnswerIsExplainedAndAskedAgainOfAnotherState() throws Exception {
        try (Stepped stepped = new Stepped(scenario(ADDS))) {
            stepped.choose("A");
            stepped.session.lessons().ask();
            AskedView first = question(asked(stepped));
            assertThat(first.text()).isEqualTo("A takes the next step. What is x then?");
            assertThat(first.concept()).isEqualTo(Concept.SHARED_VALUES);

            int wrong = first.options().indexOf("0");
            stepped.session.lessons().answer(Set.of(wrong), Sureness.SURE);
            Lesson.JudgedAnswer answer = Objects.requireNonNull(question(judged(stepped)).judged());

            assertThat(answer.right()).isFalse();
            assertThat(answer.rightOnes()).containsExactly(first.options().indexOf("1"));
            assertThat(answer.why()).containsExactly(
                    "A stands on line 8 of the script: x = x + 1.", "Before the step x is 0.", "A sets x to 1.");

            stepped.session.lessons().askAgain();
            StepFrame again = stepped.await("another question", frame -> {
                AskedView question = frame.next().lesson().question();
                return question != null && question.number() > first.number() && !question.isLookedFor();
            });
            assertThat(question(again).concept()).isEqualTo(Concept.SHARED_VALUES);
            assertThat(again.position().step()).isNotEqualTo(1);
        }
    }

    @Test
    void aQuestionAboutAllOrdersHasARunThatShowsWhy() throws Exception {
        try (Stepped stepped = new Stepped(scenario(ADDS))) {
            stepped.session.lessons().ask();
            AskedView question = question(asked(stepped));
            assertThat(question.text()).isEqualTo("In how many orders from here does every thread end, with x = 2?");
            assertThat(question.options()).containsExactly("in every order", "in some, not in all", "in no order");

            stepped.session.lessons().answer(Set.of(1), Sureness.GUESSED);
            assertThat(Objects.requireNonNull(question(judged(stepped)).judged()).right()).isTrue();
            stepped.session.lessons().showExample();

            StepFrame shown = stepped.await("the run", frame -> frame.position().finish() != null);
            assertThat(shown.snapshot().variables().get("x")).extracting(VariableView::value).isEqualTo("1");
        }
    }

    @Test
    void aChallengeIsWonTheMomentAFailureStandsAndComparedWithTheShortest() throws Exception {
        try (Stepped stepped = new Stepped(scenario(TWO_LOCKS))) {
            stepped.session.lessons().challenge(new ChallengeGoal.Break());
            challenge(stepped, "a challenge", view -> view.standing() == ChallengeStanding.OPEN);
            stepped.choose("A");
            stepped.choose("A");
            stepped.session.controls().back();
            stepped.at(1);
            stepped.choose("B");
            ChallengeView won = challenge(
                    stepped, "a victory beside the shortest",
                    view -> view.standing() == ChallengeStanding.WON && view.told().contains("shorter"));

            assertThat(won.steps()).isEqualTo(2);
            assertThat(won.undone()).isEqualTo(1);
            assertThat(won.told()).endsWith("Reached in 2 steps, 1 step taken back. No way is shorter.");
        }
    }

    @Test
    void aPropertyThatBreaksOnTheWayWinsAtOnceAndIsNamed() throws Exception {
        try (Stepped stepped = new Stepped(scenario("""
                variables: {x: 0}
                threads: {A: [x = 1, x = 2, x = 3], B: [x = 0]}
                properties: [{always: x < 2}]
                """))) {
            stepped.session.lessons().challenge(new ChallengeGoal.Break());
            challenge(stepped, "a challenge", view -> view.standing() == ChallengeStanding.OPEN);
            stepped.choose("A");
            stepped.choose("A");
            ChallengeView won = challenge(
                    stepped, "a victory before the end", view -> view.standing() == ChallengeStanding.WON);

            assertThat(won.steps()).isEqualTo(2);
        }
    }

    @Test
    void aHintNamesAChoiceFromWhichItCanStillBeBrokenOrSaysThatThereIsNone() throws Exception {
        try (Stepped stepped = new Stepped(scenario(TWO_LOCKS))) {
            stepped.session.lessons().challenge(new ChallengeGoal.Break());
            challenge(stepped, "a challenge", view -> view.standing() == ChallengeStanding.OPEN);
            stepped.choose("A");
            stepped.session.lessons().hint();
            ChallengeView found = challenge(stepped, "a hint", view -> view.hint() != null);

            assertThat(found.hint()).isEqualTo(Choice.parse("B"));
            assertThat(found.told()).isEqualTo("B · take lock n: after this it can still be reached.");

            stepped.choose("A");
            stepped.session.lessons().hint();
            ChallengeView none = challenge(stepped, "that there is none", view -> view.told().startsWith("No way"));
            assertThat(none.told()).matches(
                    "No way from here any more: (the only order left was run|all \\d+ orders from here were run)\\.");
            assertThat(none.hint()).isNull();
        }
    }

    @Test
    void whileAQuestionIsOpenAHintIsNotSeenAndAnotherQuestionTakesNoStepOfAChallenge() throws Exception {
        try (Stepped stepped = new Stepped(scenario(TWO_LOCKS))) {
            stepped.session.lessons().challenge(new ChallengeGoal.Break());
            challenge(stepped, "a challenge", view -> view.standing() == ChallengeStanding.OPEN);
            stepped.choose("A");
            stepped.session.lessons().hint();
            challenge(stepped, "a hint", view -> view.hint() != null);
            stepped.session.lessons().ask();
            StepFrame frame = asked(stepped);
            ChallengeView hidden = Objects.requireNonNull(frame.next().lesson().challenge());
            assertThat(hidden.hint()).isNull();
            assertThat(hidden.told()).isEmpty();

            AskedView first = question(frame);
            stepped.session.lessons().answer(Set.of(0), Sureness.SURE);
            judged(stepped);
            challenge(stepped, "the hint again", view -> view.hint() != null);
            stepped.session.lessons().askAgain();
            StepFrame again = stepped.await("another question", each -> {
                AskedView question = each.next().lesson().question();
                return question != null && question.number() > first.number() && !question.isLookedFor();
            });
            assertThat(again.position().step()).isEqualTo(1);
        }
    }

    private static final String THREE = """
            variables: {x: 0}
            locks: [m]
            threads:
              C: [acquire m, release m]
              A: [acquire m, x = 1, x = 2, release m]
              B: [acquire m, release m]
            """;

    @Test
    void anotherQuestionWhoCanGoHasAnotherAnswerAndNamesTheThreadsAsTheChoicesDo() throws Exception {
        try (Stepped stepped = new Stepped(scenario(THREE))) {
            stepped.choose("A");
            stepped.session.lessons().ask();
            AskedView first = question(asked(stepped));
            while (first.concept() != Concept.ENABLED_THREADS) {
                int before = first.number();
                stepped.session.lessons().ask();
                first = question(
                        stepped.await("the next question", frame -> {
                            AskedView question = frame.next().lesson().question();
                            return question != null && question.number() > before && !question.isLookedFor();
                        }));
            }
            assertThat(first.options()).containsExactly("A", "B", "C");
            Set<Integer> right = rightOnes(stepped);
            int number = first.number();
            stepped.session.lessons().askAgain();
            AskedView again = question(
                    stepped.await("another question", frame -> {
                        AskedView question = frame.next().lesson().question();
                        return question != null && question.number() > number && !question.isLookedFor();
                    }));
            assertThat(again.concept()).isEqualTo(Concept.ENABLED_THREADS);
            Set<String> before = named(first, right);
            assertThat(named(again, rightOnes(stepped))).isNotEqualTo(before);
        }
    }

    private static Set<Integer> rightOnes(Stepped stepped) throws InterruptedException {
        stepped.session.lessons().answer(Set.of(0), Sureness.GUESSED);
        return Objects.requireNonNull(question(judged(stepped)).judged()).rightOnes();
    }

    private static Set<String> named(AskedView question, Set<Integer> options) {
        return options.stream().map(question.options()::get).collect(Collectors.toSet());
    }

    private static final String ALWAYS = """
            variables: {x: 0, y: 0}
            threads: {A: [x = 1, x = 2], B: [y = 1, y = 2]}
            properties: [{in the end: x = 2}]
            """;

    @Test
    void whatHoldsInEveryOrderIsNotAskedAgainOnTheSameWay() throws Exception {
        try (Stepped stepped = new Stepped(scenario(ALWAYS))) {
            stepped.session.lessons().ask();
            AskedView first = question(asked(stepped));
            while (first.concept() != Concept.FINAL_STATES) {
                int before = first.number();
                stepped.session.lessons().ask();
                first = question(
                        stepped.await("the next question", frame -> {
                            AskedView question = frame.next().lesson().question();
                            return question != null && question.number() > before && !question.isLookedFor();
                        }));
            }
            assertThat(rightOnes(stepped)).containsExactly(first.options().indexOf("in every order"));
            stepped.session.lessons().askAgain();
            StepFrame none = stepped.await(
                    "that there is none, or another question",
                    frame -> !frame.complaint().isEmpty()
                            || (frame.next().lesson().question() != null && frame.next().lesson().conceals()));
            assertThat(none.complaint()).isEqualTo("No other state within reach has a question of this kind.");
        }
    }

    @Test
    void whereNobodyCanBreakItThatIsSaidWithWhatWasSearched() throws Exception {
        try (Stepped stepped = new Stepped(scenario(HOLDS))) {
            stepped.session.lessons().challenge(new ChallengeGoal.Break());
            stepped.await("a challenge", frame -> frame.next().lesson().challenge() != null);
            for (Thread each : Thread.getAllStackTraces().keySet()) {
                if (each.getName().equals("lockstep-challenge")) {
                    each.join();
                }
            }
            // It is known, and not told to who has not tried.
            StepFrame begun = stepped.choose("A");
            assertThat(Objects.requireNonNull(begun.next().lesson().challenge()).told()).isEmpty();

            stepped.choose("A", "A", "A", "A", "B", "B", "B", "B", "B");
            ChallengeView none = challenge(
                    stepped, "that nobody can", view -> view.standing() == ChallengeStanding.IMPOSSIBLE);
            assertThat(none.told()).isEqualTo("Nobody can. Searched: every order, 2 schedules.");

            // Who knows it does not forget it by going back.
            stepped.session.controls().jump(1);
            StepFrame back = stepped.at(1);
            assertThat(back.next().lesson().challenge())
                    .extracting(ChallengeView::standing)
                    .isEqualTo(ChallengeStanding.IMPOSSIBLE);
        }
    }

    @Test
    void whoAsksForAHintIsToldAtOnceThatNobodyCan() throws Exception {
        try (Stepped stepped = new Stepped(scenario(HOLDS))) {
            stepped.session.lessons().challenge(new ChallengeGoal.Break());
            challenge(stepped, "a challenge", view -> view.standing() == ChallengeStanding.OPEN);
            stepped.session.lessons().hint();
            ChallengeView none = challenge(
                    stepped, "that nobody can", view -> view.standing() == ChallengeStanding.IMPOSSIBLE);

            assertThat(none.steps()).isZero();
        }
    }

    @Test
    void anOutcomeOfASearchCanBeTheGoal() throws Exception {
        try (Stepped stepped = new Stepped(scenario(ADDS))) {
            stepped.session.lessons().challenge(new ChallengeGoal.Reach("A,B,A,B,A,B", "x = 1, not 2"));
            ChallengeView open = challenge(stepped, "a challenge", view -> view.standing() == ChallengeStanding.OPEN);
            assertThat(open.goal()).isEqualTo("Be the scheduler: reach “x = 1, not 2”.");
            stepped.choose("A", "A", "A", "B", "B", "B");
            challenge(stepped, "that it was missed", view -> view.standing() == ChallengeStanding.MISSED);
            stepped.session.controls().jump(0);
            stepped.at(0);
            stepped.choose("B", "A", "A", "B", "A", "B");
            ChallengeView won = challenge(stepped, "a victory", view -> view.standing() == ChallengeStanding.WON);

            assertThat(won.undone()).isEqualTo(6);
        }
    }

    @Test
    void inAChallengeThePolicyChoosesNothing() throws Exception {
        try (Stepped stepped = new Stepped(scenario(ADDS))) {
            stepped.session.lessons().challenge(new ChallengeGoal.Hold());
            challenge(stepped, "a challenge", view -> view.standing() == ChallengeStanding.OPEN);
            stepped.session.controls().run(new RunUntil.End());
            StepFrame refused = stepped.await("a complaint", frame -> !frame.complaint().isEmpty());

            assertThat(refused.complaint()).isEqualTo("You are the scheduler: choose who goes next.");
            assertThat(refused.position().step()).isZero();
        }
    }

    private static final String ASKS = """
            locks: [m, n]
            threads:
              A: [acquire m, acquire n, release n, release m]
              B: [acquire n, acquire m, release m, release n]
            asks:
              - {before: {B: acquire m}, ask: holder after}
            """;

    @Test
    void whereTheScenarioHasAQuestionItIsOfferedAndAskedFirstAndOnceARun() throws Exception {
        try (Stepped stepped = new Stepped(scenario(ASKS))) {
            assertThat(stepped.at(0).next().lesson()).isEqualTo(Lesson.NONE);
            StepFrame offered = stepped.choose("B");
            assertThat(offered.next().lesson().offered()).isTrue();
            stepped.session.lessons().ask();
            assertThat(question(asked(stepped)).text()).isEqualTo("B takes the next step. Who holds lock m then?");
            stepped.session.lessons().leave();
            StepFrame left = stepped.await("no question", frame -> frame.next().lesson().question() == null);
            assertThat(left.next().lesson().offered()).isFalse();
        }
    }

    @Test
    void aPersonCanBeAskedTheScenariosQuestionsAtOnce() throws Exception {
        try (Stepped stepped = new Stepped(scenario(ASKS))) {
            stepped.session.lessons().askAtOnce(true);
            stepped.session.choose("B");

            assertThat(question(asked(stepped)).text()).isEqualTo("B takes the next step. Who holds lock m then?");
        }
    }
}
