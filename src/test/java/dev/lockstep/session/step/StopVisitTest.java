package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.ThreadId;
import dev.lockstep.lecture.StopQuestion;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.answer.LearnerAct;
import dev.lockstep.lecture.answer.LearnerAct.Answered;
import dev.lockstep.lecture.answer.LearnerAct.Asked;
import dev.lockstep.lecture.answer.LearnerAct.Tried;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.session.frame.Lesson.ChallengeStanding;
import dev.lockstep.session.frame.Lesson.ChallengeView;
import dev.lockstep.session.frame.StepFrame;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A stop of a lecture in a session: where it stands, what it asks, and what is told of what a learner does there.
class StopVisitTest {

    private static final String ADDS = """
            variables: {x: 0}
            threads: {A: [x = x + 1], B: [x = x + 1]}
            properties: [{in the end: x = 2}]
            """;

    /// `A` and `B` take two locks crosswise, and `C` one of them.
    private static final String LOCKS = """
            locks: [m, n]
            threads:
              A: [acquire m, acquire n, release n, release m]
              B: [acquire n, acquire m, release m, release n]
              C: [acquire m, release m]
            """;

    private static final StopQuestion VALUE_OF_A = StopQuestion.about(Concept.SHARED_VALUES, new ThreadId("A"));

    private final List<LearnerAct> acts = new CopyOnWriteArrayList<>();

    private static Scenario scenario(String program) throws Exception {
        return Scenarios.read(
                "one.yaml",
                "lockstep: 1\nid: one\ntitle: One\nabout: One.\ngroup: classics\nprogram:\n" + program.indent(2));
    }

    /// A condition as an author writes it, which the scenario need not have.
    private static StopQuestion question(String kind, String about) throws Exception {
        Scenario has = scenario(ADDS.replace("properties: [", "properties: [{" + kind + ": " + about + "}, "));
        return StopQuestion.about(
                kind.equals("sometimes") ? Concept.REACHABLE_STATES : Concept.FINAL_STATES,
                ((ScriptedProgram) Objects.requireNonNull(has.program())).plan()
                        .properties().getFirst());
    }

    private Stepped visit(String program, String schedule, int step, @Nullable StopQuestion asks) throws Exception {
        return new Stepped(scenario(program), new StopVisit(Schedule.parse(schedule), step, asks, acts::add));
    }

    private static StepFrame asked(Stepped stepped, int after) throws InterruptedException {
        return stepped.await("a question", frame -> {
            AskedView question = frame.next().lesson().question();
            return question != null && question.number() > after && !question.isLookedFor();
        });
    }

    private static AskedView question(StepFrame frame) {
        return Objects.requireNonNull(frame.next().lesson().question());
    }

    private static StepFrame offered(Stepped stepped, boolean offered, int step) throws InterruptedException {
        return stepped.await(
                "step " + step + (offered ? " with" : " without") + " an offer",
                frame -> frame.position().step() == step && frame.next().lesson().question() == null
                        && frame.next().lesson().offered() == offered);
    }

    private static void answer(Stepped stepped, Set<Integer> marked, Sureness sure) throws InterruptedException {
        stepped.session.lessons().answer(marked, sure);
        stepped.await("a judged answer", frame -> {
            AskedView question = frame.next().lesson().question();
            return question != null && question.judged() != null;
        });
    }

    private static ChallengeView challenge(Stepped stepped, Predicate<ChallengeView> wanted)
            throws InterruptedException {
        StepFrame frame = stepped.await("a challenge", each -> {
            ChallengeView view = each.next().lesson().challenge();
            return view != null && wanted.test(view);
        });
        return Objects.requireNonNull(frame.next().lesson().challenge());
    }

    private static void begin(Stepped stepped, ChallengeGoal goal) throws InterruptedException {
        stepped.session.lessons().challenge(goal);
        challenge(stepped, view -> view.standing() == ChallengeStanding.OPEN && view.steps() == 0);
    }

    private static void leave(Stepped stepped) throws InterruptedException {
        stepped.session.lessons().endChallenge();
        stepped.await("no challenge", frame -> frame.next().lesson().challenge() == null);
    }

    @Test
    void nothingShowsTheAnswerBeforeTheStopHasAsked() throws Exception {
        try (Stepped stepped = visit(LOCKS, "A", 1, StopQuestion.about(Concept.ENABLED_THREADS))) {
            StepFrame awaited = stepped.await("the stop", frame -> frame.position().step() == 1);
            assertThat(awaited.next().lesson().awaited()).isTrue();
            assertThat(awaited.next().options()).isEmpty();

            stepped.session.lessons().ask();
            int asked = question(asked(stepped, 0)).number();
            stepped.session.lessons().leave();
            StepFrame left = stepped.await("no question", frame -> frame.next().lesson().question() == null);
            assertThat(asked).isPositive();
            assertThat(left.next().lesson().awaited()).isFalse();
            assertThat(left.next().options()).isNotEmpty();
        }
    }

    @Test
    void itStandsAtItsStepWithItsScheduleBeforeAndBehind() throws Exception {
        try (Stepped stepped = visit(ADDS, "A,B,A", 1, null)) {
            StepFrame frame = stepped.at(1);

            assertThat(frame.complaint()).isEmpty();
            assertThat(frame.position().steps()).isEqualTo(3);
            Lesson lesson = frame.next().lesson();
            assertThat(lesson.question()).isNull();
            assertThat(lesson.challenge()).isNull();
            assertThat(lesson.offered()).isFalse();
            assertThat(frame.snapshot().thread(new ThreadId("A"))).isNotNull();
            stepped.session.controls().step();
            stepped.session.controls().step();
            assertThat(Objects.requireNonNull(stepped.at(3).snapshot().variables().get("x")).value()).isEqualTo("1");
        }
        assertThat(acts).isEmpty();
    }

    @Test
    void itsQuestionIsOfferedWhereItStandsAndNowhereElse() throws Exception {
        try (Stepped stepped = visit(ADDS, "A,B,A", 1, VALUE_OF_A)) {
            offered(stepped, true, 1);
            stepped.session.controls().step();
            offered(stepped, false, 2);
            stepped.session.controls().back();
            offered(stepped, true, 1);
            stepped.session.controls().back();
            offered(stepped, false, 0);
            stepped.choose("B");
            offered(stepped, false, 1);
        }
    }

    @Test
    void itsQuestionIsOfferedOnce() throws Exception {
        try (Stepped stepped = visit(ADDS, "A", 1, VALUE_OF_A)) {
            offered(stepped, true, 1);
            stepped.session.lessons().ask();
            assertThat(asked(stepped, 0).next().lesson().offered()).isFalse();
            stepped.session.lessons().leave();
            offered(stepped, false, 1);
            stepped.session.controls().back();
            offered(stepped, false, 0);
            stepped.session.controls().step();
            offered(stepped, false, 1);
        }
    }

    @Test
    void itsQuestionIsAskedFirstAndThenOthers() throws Exception {
        StopQuestion end = question("in the end", "x = 1");
        try (Stepped stepped = visit(ADDS, "A", 1, null)) {
            stepped.at(1);
            stepped.session.lessons().ask();
            assertThat(question(asked(stepped, 0)).concept()).as("without a stop").isEqualTo(Concept.SHARED_VALUES);
        }
        try (Stepped stepped = visit(ADDS, "A", 1, end)) {
            stepped.at(1);
            stepped.session.lessons().ask();
            AskedView first = question(asked(stepped, 0));
            assertThat(first.text()).contains("x = 1");
            assertThat(first.concept()).isEqualTo(Concept.FINAL_STATES);
            stepped.session.lessons().ask();
            assertThat(question(asked(stepped, first.number())).concept()).isEqualTo(Concept.SHARED_VALUES);
        }
    }

    @Test
    void elsewhereItsQuestionIsOneAsTheOthers() throws Exception {
        try (Stepped stepped = visit(ADDS, "A,A", 1, question("sometimes", "x = 1"))) {
            stepped.session.controls().back();
            stepped.at(0);
            stepped.session.lessons().ask();
            assertThat(question(asked(stepped, 0)).text()).contains("x = 2").doesNotContain("x = 1");
        }
    }

    @Test
    void whereOneWantsToBeAskedItIsAskedOnArrival() throws Exception {
        try (Stepped stepped = visit(ADDS, "A,A", 1, VALUE_OF_A)) {
            stepped.session.lessons().askAtOnce(true);
            stepped.session.controls().back();
            offered(stepped, false, 0);
            stepped.session.controls().step();
            assertThat(question(asked(stepped, 0)).concept()).isEqualTo(Concept.SHARED_VALUES);
        }
    }

    @Test
    void whatIsAskedAndAnsweredIsToldInTheWordsOfFilesAsItHappens() throws Exception {
        try (Stepped stepped = visit(ADDS, "A", 1, question("in the end", "x = 2"))) {
            stepped.at(1);
            assertThat(acts).isEmpty();
            stepped.session.lessons().ask();
            AskedView question = question(asked(stepped, 0));
            Asked asked = new Asked("A", "in the end: x = 2");
            assertThat(acts).containsExactly(asked);

            int some = question.options().indexOf("in some, not in all");
            answer(stepped, Set.of(some), Sureness.FAIRLY_SURE);
            Answered answered = new Answered(
                    "A", "in the end: x = 2", List.of("some orders"), Sureness.FAIRLY_SURE);
            assertThat(acts).containsExactly(asked, answered);

            stepped.session.lessons().askAgain();
            StepFrame again = asked(stepped, question.number());
            assertThat(acts).hasSize(3).startsWith(asked, answered);
            assertThat(acts.getLast()).isInstanceOfSatisfying(Asked.class, act -> {
                assertThat(act.question()).isEqualTo("in the end: x = 2");
                assertThat(Schedule.parse(act.schedule()).size()).isEqualTo(again.position().step()).isGreaterThan(1);
            });
        }
    }

    @Test
    void severalMarksAreToldInTheOrderOfTheOptions() throws Exception {
        try (Stepped stepped = visit(LOCKS, "A", 1, StopQuestion.about(Concept.ENABLED_THREADS))) {
            stepped.at(1);
            stepped.session.lessons().ask();
            assertThat(question(asked(stepped, 0)).options()).containsExactly("A", "B", "C");
            answer(stepped, Set.of(0, 2), Sureness.SURE);

            assertThat(acts.getLast()).isInstanceOfSatisfying(
                    Answered.class, act -> assertThat(act.marked()).containsExactlyInAnyOrder("A", "C"));
        }
    }

    @Test
    void whatIsRefusedIsNotTold() throws Exception {
        try (Stepped stepped = visit(ADDS, "A", 1, VALUE_OF_A)) {
            stepped.at(1);
            stepped.session.lessons().ask();
            asked(stepped, 0);
            stepped.session.lessons().answer(Set.of(), Sureness.SURE);
            stepped.await("a complaint", frame -> !frame.complaint().isEmpty());
            stepped.session.lessons().answer(Set.of(99), Sureness.SURE);
            stepped.session.lessons().leave();
            offered(stepped, false, 1);

            assertThat(acts).containsExactly(new Asked("A", "value after A: x"));
        }
    }

    @Test
    void theWayToTheGoalIsToldOnceWithWhatWasTakenBack() throws Exception {
        try (Stepped stepped = visit(LOCKS, "", 0, null)) {
            begin(stepped, new ChallengeGoal.Break());
            stepped.choose("A", "A");
            assertThat(acts).isEmpty();
            stepped.session.controls().back();
            stepped.at(1);
            stepped.choose("B");
            challenge(stepped, view -> view.standing() == ChallengeStanding.WON && view.told().contains("shorter"));
            leave(stepped);

            assertThat(acts).containsExactly(new Tried("A,B", 1));
        }
    }

    @Test
    void whoTriesAgainAfterAVictoryIsToldOfAgain() throws Exception {
        try (Stepped stepped = visit(LOCKS, "", 0, null)) {
            begin(stepped, new ChallengeGoal.Break());
            stepped.choose("C", "C", "A");
            stepped.session.controls().jump(0);
            stepped.at(0);
            stepped.choose("B", "A");
            challenge(stepped, view -> view.standing() == ChallengeStanding.WON);
            stepped.session.controls().jump(0);
            stepped.at(0);
            challenge(stepped, view -> view.standing() == ChallengeStanding.OPEN);
            stepped.choose("A", "B");
            challenge(stepped, view -> view.standing() == ChallengeStanding.WON);

            assertThat(acts).containsExactly(new Tried("B,A", 3), new Tried("A,B", 5));
        }
    }

    @Test
    void aWayThatWasLeftIsToldAsFarAsItWent() throws Exception {
        try (Stepped stepped = visit(LOCKS, "", 0, null)) {
            begin(stepped, new ChallengeGoal.Hold());
            leave(stepped);
            assertThat(acts).as("nothing was tried").isEmpty();

            begin(stepped, new ChallengeGoal.Hold());
            stepped.choose("C", "C", "A");
            stepped.session.controls().back();
            stepped.at(2);
            leave(stepped);
            assertThat(acts).containsExactly(new Tried("C,C", 1));
        }
    }

    @Test
    void anotherChallengeLeavesTheOneUnderWay() throws Exception {
        try (Stepped stepped = visit(LOCKS, "", 0, null)) {
            begin(stepped, new ChallengeGoal.Hold());
            stepped.choose("C");
            begin(stepped, new ChallengeGoal.Break());

            assertThat(acts).containsExactly(new Tried("C", 0));
        }
    }

    /// Where `C` is over before, only the two in the deadlock are stuck.
    @Test
    void aGoalOfAKindIsReachedByThatKindAndMissedByAnother() throws Exception {
        ChallengeGoal goal = new ChallengeGoal.Break(OutcomeKind.WAITS_FOREVER);
        try (Stepped stepped = visit(LOCKS, "", 0, null)) {
            begin(stepped, goal);
            stepped.choose("C", "C", "C", "A", "B");
            ChallengeView missed = challenge(stepped, view -> view.standing() == ChallengeStanding.MISSED);
            assertThat(missed.steps()).isEqualTo(5);
            assertThat(acts).isEmpty();
            stepped.session.controls().jump(0);
            stepped.at(0);
            stepped.choose("A", "B");
            ChallengeView won = challenge(stepped, view -> view.standing() == ChallengeStanding.WON);
            assertThat(won.goal()).isNotEqualTo(Objects.requireNonNull(anyGoal(stepped)).goal());
        }
        assertThat(acts).startsWith(new Tried("A,B", 5));
    }

    private static @Nullable ChallengeView anyGoal(Stepped stepped) throws InterruptedException {
        begin(stepped, new ChallengeGoal.Break());
        return challenge(stepped, view -> view.standing() == ChallengeStanding.OPEN);
    }
}
