package dev.lockstep.lecture.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.answer.LearnerAct;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.lecture.grade.AnswerSheet.Entry;
import dev.lockstep.lecture.question.AnswerOption;
import dev.lockstep.lecture.question.AskedQuestion;
import dev.lockstep.lecture.question.AskedState;
import dev.lockstep.lecture.question.Question;
import dev.lockstep.lecture.question.Questioner;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.session.frame.Lesson.ChallengeStanding;
import dev.lockstep.session.frame.Lesson.ChallengeView;
import dev.lockstep.session.frame.Lesson.JudgedAnswer;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.session.step.StopVisit;
import dev.lockstep.session.step.Stepped;
import dev.lockstep.snapshot.Enabledness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Seeded learners go through every built-in lecture; the grader finds of each what was found when they answered.
class LearnersTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LEARNERS = Integer.getInteger("lockstep.learners", 200);
    /// So many of them sit before a session; the others answer without one, which is much faster.
    private static final int IN_SESSIONS = Integer.getInteger("lockstep.learners.sessions", 1);
    /// Another state is looked for so many steps on, at most.
    private static final int FARTHEST = 6;

    @TempDir
    private Path folder;

    /// What came of a stop, as whoever was there counted it.
    private static final class Came {
        private final Set<List<String>> asked = new HashSet<>();
        private final Set<List<String>> right = new HashSet<>();
        private int tries;
        private int sureAndWrong;
        private final List<Integer> won = new ArrayList<>();

        void answered(String schedule, String question, boolean isRight, Sureness sure) {
            tries++;
            if (isRight) {
                right.add(List.of(schedule, question));
            } else {
                sureAndWrong += sure == Sureness.SURE ? 1 : 0;
            }
        }
    }

    /// A learner, with what was done and what came of it.
    private static final class Learner {
        private final Random random;
        private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, Came> came = new LinkedHashMap<>();

        Learner(long seed) {
            this.random = new Random(seed);
        }

        Came at(LectureStop stop) {
            return came.computeIfAbsent(stop.id(), _ -> new Came());
        }

        Sureness sureness() {
            return List.of(Sureness.values()).get(random.nextInt(Sureness.values().length));
        }

        /// One mark or, where all right ones are wanted, at least one.
        Set<Integer> marks(int options, boolean wantsAll) {
            List<Integer> all = new ArrayList<>(IntStream.range(0, options).boxed().toList());
            Collections.shuffle(all, random);
            return Set.copyOf(all.subList(0, wantsAll ? 1 + random.nextInt(options) : 1));
        }
    }

    /// The questions of a lecture, each found once for all learners.
    private static final class Questions {
        private final Map<String, AskedQuestion> atStops = new HashMap<>();
        private final Map<String, List<AskedState>> states = new HashMap<>();
        private final Map<AskedState, AskedQuestion> elsewhere = new HashMap<>();

        Questions(Lecture lecture) {
            for (LectureStop stop : lecture.stops()) {
                if (stop.task() instanceof LectureStop.Ask(var asks)) {
                    AskedState state = AskedState.after(stop.at().scenario(), stop.at().before());
                    Question question = state.question(asks).orElseThrow();
                    atStops.put(stop.id(), new Questioner(state, LONG).ask(question).orElseThrow());
                    states.put(stop.id(), new ArrayList<>(List.of(state)));
                    another(state, question).ifPresent(next -> {
                        states.get(stop.id()).add(next);
                        Question alike = alike(next, question).orElseThrow();
                        elsewhere.put(next, new Questioner(next, LONG).ask(alike).orElseThrow());
                    });
                }
            }
        }

        AskedState state(LectureStop stop, boolean again) {
            List<AskedState> known = Objects.requireNonNull(states.get(stop.id()));
            return again ? known.getLast() : known.getFirst();
        }

        AskedQuestion question(LectureStop stop, AskedState state) {
            return Objects.requireNonNull(elsewhere.getOrDefault(state, atStops.get(stop.id())));
        }

        /// A later state with a question of the same kind, by chance.
        private static Optional<AskedState> another(AskedState state, Question question) {
            Random random = new Random(state.before().size());
            AskedState now = state;
            for (int step = 0; step < FARTHEST && !now.enabled().isEmpty(); step++) {
                List<Choice> choices = new ArrayList<>(now.before().choices());
                choices.add(Choice.parse(now.enabled().get(random.nextInt(now.enabled().size()))));
                now = AskedState.after(state.scenario(), new Schedule(choices));
                if (alike(now, question).isPresent()) {
                    return Optional.of(now);
                }
            }
            return Optional.empty();
        }

        private static Optional<Question> alike(AskedState state, Question question) {
            return state.questions().stream().filter(each -> each.concept() == question.concept()).findFirst();
        }
    }

    private static void answerAlone(Learner learner, Lecture lecture, Questions questions) {
        for (LectureStop stop : lecture.stops()) {
            if (!(stop.task() instanceof LectureStop.Ask)) {
                continue;
            }
            boolean again = false;
            do {
                AskedState state = questions.state(stop, again);
                AskedQuestion question = questions.question(stop, state);
                String schedule = state.before().toString();
                String words = question.question().fileWords();
                learner.entries.add(new Entry(stop.id(), new LearnerAct.Asked(schedule, words)));
                learner.at(stop).asked.add(List.of(schedule, words));
                Set<AnswerOption> marked = learner
                        .marks(question.options().size(), question.question().wantsAll()).stream()
                        .map(question.options()::get)
                        .collect(Collectors.toSet());
                Sureness sure = learner.sureness();
                learner.entries.add(
                        new Entry(
                                stop.id(),
                                new LearnerAct.Answered(
                                        schedule, words, marked.stream().map(AnswerOption::fileWords).toList(), sure)));
                learner.at(stop).answered(schedule, words, question.isRight(marked), sure);
                again = learner.random.nextInt(4) == 0;
            } while (again);
        }
    }

    private static void visit(Learner learner, Lecture lecture) throws InterruptedException {
        for (LectureStop stop : lecture.stops()) {
            StopVisit visit = new StopVisit(
                    stop.at().schedule(), stop.at().step(),
                    stop.task() instanceof LectureStop.Ask(var asks) ? asks : null,
                    act -> learner.entries.add(new Entry(stop.id(), act)));
            try (Stepped stepped = new Stepped(stop.at().scenario(), visit)) {
                StepFrame here = stepped.at(stop.at().step());
                assertThat(here.complaint()).isEmpty();
                // A scenario may want a question where the stop has none.
                assertThat(here.next().lesson().offered() || !(stop.task() instanceof LectureStop.Ask)).as(stop.id())
                        .isTrue();
                switch (stop.task()) {
                    case LectureStop.Ask _ -> {
                        stepped.session.lessons().ask();
                        int number = answer(learner, stop, stepped, 0);
                        if (learner.random.nextBoolean()) {
                            stepped.session.lessons().askAgain();
                            answer(learner, stop, stepped, number);
                        }
                    }
                    case LectureStop.Dare(var goal) -> {
                        stepped.session.lessons().challenge(goal);
                        dare(learner, stop, stepped);
                    }
                    case null -> {}
                }
            }
        }
    }

    private static boolean isAsked(StepFrame frame, int after) {
        AskedView question = frame.next().lesson().question();
        return question != null && question.number() > after && !question.isLookedFor();
    }

    /// Answers the next question, unless there is none within reach.
    private static int answer(Learner learner, LectureStop stop, Stepped stepped, int after)
            throws InterruptedException {
        StepFrame frame = stepped.await(
                "a question", each -> isAsked(each, after) || (after > 0 && !each.complaint().isEmpty()));
        if (!isAsked(frame, after)) {
            return after;
        }
        AskedView question = Objects.requireNonNull(frame.next().lesson().question());
        assertThat(frame.next().options()).as("choices beside a question").isEmpty();
        assertThat(frame.snapshot().threads().values())
                .allMatch(thread -> thread.standing().going() == Enabledness.CONCEALED);
        assertThat(question.options()).hasSizeGreaterThan(1);
        LearnerAct asked = learner.entries.getLast().act();
        assertThat(asked).isInstanceOf(LearnerAct.Asked.class);
        LearnerAct.Asked act = (LearnerAct.Asked) asked;
        learner.at(stop).asked.add(List.of(act.schedule(), act.question()));
        if (after > 0 && learner.random.nextInt(4) == 0) {
            stepped.session.lessons().leave();
            return question.number();
        }
        Sureness sure = learner.sureness();
        stepped.session.lessons().answer(learner.marks(question.options().size(), question.wantsAll()), sure);
        JudgedAnswer judged = Objects.requireNonNull(
                Objects.requireNonNull(
                        stepped.await("a judged answer", each -> {
                            AskedView view = each.next().lesson().question();
                            return view != null && view.judged() != null;
                        }).next().lesson().question()).judged());
        assertThat(judged.rightOnes()).isNotEmpty();
        assertThat(judged.right()).isEqualTo(
                question.wantsAll()
                        ? judged.marked().equals(judged.rightOnes())
                        : judged.rightOnes().containsAll(judged.marked()));
        learner.at(stop).answered(act.schedule(), act.question(), judged.right(), sure);
        return question.number();
    }

    /// Chooses by chance until the goal is reached or the run is over.
    private static void dare(Learner learner, LectureStop stop, Stepped stepped) throws InterruptedException {
        StepFrame frame = stepped.await("a challenge", each -> each.next().lesson().challenge() != null);
        while (standing(frame) != ChallengeStanding.WON && frame.position().finish() == null) {
            List<EnabledChoice> choices = frame.next().options();
            stepped.session.choose(choices.get(learner.random.nextInt(choices.size())).choice());
            frame = stepped.at(frame.position().step() + 1);
        }
        if (standing(frame) == ChallengeStanding.WON) {
            learner.at(stop).won.add(frame.position().step());
        } else {
            learner.at(stop);
        }
        stepped.session.lessons().endChallenge();
        stepped.await("no challenge", each -> each.next().lesson().challenge() == null);
    }

    private static ChallengeStanding standing(StepFrame frame) {
        ChallengeView view = Objects.requireNonNull(frame.next().lesson().challenge());
        return view.standing();
    }

    private void sheetIsJudgedAsItWas(Grader grader, Lecture lecture, Learner learner, int number) throws Exception {
        AnswerSheet sheet = AnswerSheet.of(lecture, List.copyOf(learner.entries));
        Path file = Files.write(folder.resolve(lecture.id() + "-" + number), Sheets.bytes(sheet));
        AnswerSheet read = AnswerFiles.read(file);
        assertThat(read).isEqualTo(sheet);
        Grade grade = grader.grade(read);
        assertThat(grade.unjudged()).isZero();
        assertThat(grade.stops()).extracting(StopGrade::stop).containsExactlyElementsOf(learner.came.keySet());
        for (StopGrade stop : grade.stops()) {
            Came came = Objects.requireNonNull(learner.came.get(stop.stop()));
            StopGrade.Questions questions = stop.questions();
            assertThat(List.of(questions.asked(), questions.right(), questions.tries(), questions.sureAndWrong()))
                    .as("%s of learner %d: %s", stop.stop(), number, learner.entries)
                    .containsExactly(came.asked.size(), came.right.size(), came.tries, came.sureAndWrong);
            assertThat(stop.challenge().best())
                    .as("%s of learner %d: %s", stop.stop(), number, learner.entries)
                    .isEqualTo(came.won.stream().min(Integer::compare).orElse(0));
        }
    }

    @Test
    void theGraderFindsOfEachLearnerWhatTheSessionSaid() throws Exception {
        int right = 0;
        int tries = 0;
        int won = 0;
        for (String id : Lectures.ids()) {
            Lecture lecture = Lectures.builtIn(id);
            Questions questions = new Questions(lecture);
            Grader grader = new Grader(lecture, LONG);
            for (int number = 1; number <= LEARNERS; number++) {
                Learner learner = new Learner(number);
                if (number <= IN_SESSIONS) {
                    visit(learner, lecture);
                } else {
                    answerAlone(learner, lecture, questions);
                }
                sheetIsJudgedAsItWas(grader, lecture, learner, number);
                right += learner.came.values().stream().mapToInt(each -> each.right.size()).sum();
                tries += learner.came.values().stream().mapToInt(each -> each.tries).sum();
                won += learner.came.values().stream().mapToInt(each -> each.won.size()).sum();
            }
        }
        assertThat(right).as("right answers").isGreaterThan(tries / 10).isLessThan(tries);
        assertThat(won).as("challenges that were won by chance").isPositive();
    }
}
