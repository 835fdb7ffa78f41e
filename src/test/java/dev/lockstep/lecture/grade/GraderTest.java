package dev.lockstep.lecture.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.lecture.grade.AnswerSheet.Entry;
import dev.lockstep.lecture.grade.StopGrade.Challenge;
import dev.lockstep.lecture.grade.StopGrade.Questions;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.testing.InGerman;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes of a learner's answers.
class GraderTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String VALUE = "value after A: x";

    @TempDir
    private Path folder;
    private Lecture lecture = new Lecture("none", LocalText.of(""), LocalText.of(""), List.of(), "");

    @BeforeEach
    void readsTheLecture() throws Exception {
        lecture = Sheets.lecture(folder);
    }

    private Grade grade(List<Entry> entries) throws BadAnswers {
        return new Grader(lecture, LONG).grade(AnswerSheet.of(lecture, entries));
    }

    private Grade grade(Entry... entries) throws BadAnswers {
        return grade(List.of(entries));
    }

    private String refused(Entry... entries) {
        BadAnswers bad = catchThrowableOfType(BadAnswers.class, () -> grade(entries));
        assertThat(bad).as("refused").isNotNull();
        InGerman.line(bad);
        assertThat(bad.getMessage()).hasLineCount(1);
        return bad.getMessage();
    }

    private static Map<String, Challenge> challenges(Grade grade) {
        return grade.stops().stream()
                .filter(stop -> stop.challenge().tries() > 0)
                .collect(Collectors.toMap(StopGrade::stop, StopGrade::challenge));
    }

    @Test
    void whereEverythingIsRightEverythingCounts() throws Exception {
        Grade grade = grade(Sheets.right());

        assertThat(grade.questions()).isEqualTo(new Questions(3, 3, 3, 3, 2, 0, 0));
        assertThat(grade.stops()).extracting(StopGrade::stop)
                .containsExactly("value", "end", "who", "break", "hold", "reach");
        assertThat(challenges(grade)).isEqualTo(
                Map.of(
                        "break", new Challenge(1, 2, 2, 0),
                        "hold", new Challenge(1, 13, 0, 3),
                        "reach", new Challenge(1, 6, 0, 1)));
        assertThat(challenges(grade).values()).allMatch(Challenge::isWon);
        assertThat(grade.unjudged()).isZero();
    }

    @Test
    void whereEverythingIsWrongNothingCountsButTheTries() throws Exception {
        Grade grade = grade(Sheets.wrong());

        assertThat(grade.questions()).isEqualTo(new Questions(3, 3, 0, 3, 2, 2, 0));
        assertThat(challenges(grade)).isEqualTo(
                Map.of(
                        "break", new Challenge(1, 0, 2, 2),
                        "hold", new Challenge(1, 0, 0, 0),
                        "reach", new Challenge(1, 0, 0, 0)));
        assertThat(challenges(grade).values()).noneMatch(Challenge::isWon);
    }

    @Test
    void whoWasAskedAndDidNotAnswerWasAsked() throws Exception {
        Entry once = Sheets.asked("value", "A", VALUE);

        assertThat(grade(once, once).questions()).isEqualTo(new Questions(1, 0, 0, 0, 0, 0, 0));
        assertThat(grade().stops()).isEmpty();
    }

    @Test
    void aQuestionCountsOnceHoweverOftenItIsAnsweredAndIsRightIfOneAnswerIs() throws Exception {
        Entry wrong = Sheets.answered("value", "A", VALUE, Sureness.SURE, "0");
        Entry right = Sheets.answered("value", "A", VALUE, Sureness.GUESSED, "1");

        assertThat(grade(wrong, right, right, wrong).questions()).isEqualTo(new Questions(1, 1, 1, 4, 2, 2, 0));
        assertThat(grade(wrong, wrong).questions()).isEqualTo(new Questions(1, 1, 0, 2, 2, 2, 0));
    }

    @Test
    void theSameQuestionAboutAnotherStateIsAnotherOne() throws Exception {
        Entry here = Sheets.answered("value", "A", VALUE, Sureness.GUESSED, "1");
        Entry there = Sheets.answered("value", "A,B,B", VALUE, Sureness.GUESSED, "1");
        Entry later = Sheets.answered("value", "B,B,A", VALUE, Sureness.GUESSED, "1");

        Questions questions = grade(here, there, later).questions();
        assertThat(questions.answered()).isEqualTo(3);
        assertThat(questions.right()).as("x is 1 where A read it before B wrote, else 2").isEqualTo(2);
    }

    @Test
    void whereSeveralAreRightAllOfThemAreToBeMarkedAndNothingElse() throws Exception {
        for (List<String> marked : List.of(
                List.<String>of(), List.of("A"), List.of("B"), List.of("C"), List.of("A", "C"),
                List.of("A", "B", "C"))) {
            Entry answer = Sheets
                    .answered("who", "A", "who can go", Sureness.GUESSED, marked.toArray(String[]::new));
            assertThat(grade(answer).questions().right()).as("%s", marked).isZero();
        }
        assertThat(
                grade(Sheets.answered("who", "A", "who can go", Sureness.GUESSED, "B", "A", "B")).questions().right())
                .isOne();
    }

    @Test
    void whereOneIsRightWhoMarksTwoIsWrong() throws Exception {
        assertThat(
                grade(
                        Sheets.answered(
                                "end", "", "in the end: x = 2", Sureness.GUESSED, "some orders", "every order"))
                        .questions().right())
                .isZero();
    }

    @Test
    void ofAllWaysToAGoalTheShortestThatReachedItCounts() throws Exception {
        Grade grade = grade(
                Sheets.tried("break", "C,C,C,A,B", 1),
                Sheets.tried("break", "A", 4),
                Sheets.tried("break", "C,B,C,A", 0),
                Sheets.tried("break", "C,B,C,A", 0),
                Sheets.tried("break", "B,C,C,A", 0));

        assertThat(challenges(grade)).isEqualTo(Map.of("break", new Challenge(5, 4, 2, 5)));
    }

    /// Of a deadlock it is also said who waits for ever; no thread fails.
    @Test
    void aGoalOfAKindIsReachedByThatKindAlone() throws Exception {
        Files.writeString(
                folder.resolve("small.yaml"), Sheets.SMALL.replace("challenge: hold", "challenge: thread-failed"));
        lecture = Lectures.load(folder.resolve("small.yaml"));

        assertThat(challenges(grade(Sheets.tried("hold", "A,B", 0)))).isEqualTo(
                Map.of("hold", new Challenge(1, 0, 0, 0)));
    }

    @Test
    void aRunThatIsNotOverHoldsNothingAndReachesNoEnd() throws Exception {
        Grade grade = grade(Sheets.tried("hold", "A,A,A,A,A,B,B,B,B,B,C,C", 0), Sheets.tried("reach", "B,A,B,A,B", 0));

        assertThat(challenges(grade).values()).noneMatch(Challenge::isWon);
    }

    @Test
    void anAnswerThatIsNotKnownInTimeIsNotJudged() throws Exception {
        Grader hurried = new Grader(lecture, Duration.ZERO);
        Grade grade = hurried.grade(AnswerSheet.of(lecture, Sheets.right()));

        assertThat(grade.unjudged()).isOne();
        assertThat(grade.questions()).isEqualTo(new Questions(3, 3, 2, 3, 2, 0, 1));
    }

    @Test
    void oneGraderJudgesEachLearnerAsTheFirst() throws Exception {
        Grader grader = new Grader(lecture, LONG);
        AnswerSheet right = AnswerSheet.of(lecture, Sheets.right());
        AnswerSheet wrong = AnswerSheet.of(lecture, Sheets.wrong());
        Grade first = grader.grade(right);

        assertThat(grader.grade(wrong)).isEqualTo(grade(Sheets.wrong()));
        assertThat(grader.grade(right)).isEqualTo(first);
    }

    @Test
    void answersToAnotherLectureOrToAnotherVersionOfItAreNotJudged() throws Exception {
        Function<Lecture, String> refused = other -> {
            AnswerSheet sheet = AnswerSheet.of(other, Sheets.right());
            return catchThrowableOfType(BadAnswers.class, () -> new Grader(lecture, LONG).grade(sheet)).getMessage();
        };
        String version = "found answers to another version of small; judge them with the lecture they were given to";

        assertThat(refused.apply(Lectures.builtIn("a-barrier-used-twice")))
                .isEqualTo("found answers to the lecture a-barrier-used-twice, expected small");
        Path changed = Files.writeString(folder.resolve("changed.yaml"), Sheets.SMALL.replace("Adds.", "Adds!"));
        assertThat(refused.apply(Lectures.load(changed))).isEqualTo(version);
        Files.writeString(folder.resolve("adds.yaml"), Sheets.ADDS.replace("x: 0", "x: 0 "));
        assertThat(refused.apply(Lectures.load(folder.resolve("small.yaml")))).as("another scenario")
                .isEqualTo(version);
    }

    @Test
    void theLineBreaksOfAFileMakeNoOtherVersion() throws Exception {
        Path file = Files.writeString(folder.resolve("small.yaml"), Sheets.SMALL.replace("\n", "\r\n"));
        Files.writeString(folder.resolve("adds.yaml"), Sheets.ADDS.replace("\n", "\r\n"));

        assertThat(Lectures.load(file).digest()).isEqualTo(lecture.digest());
    }

    @Test
    void whatCannotHaveBeenDoneIsRefusedWithItsLine() {
        Entry fine = Sheets.asked("value", "A", VALUE);

        assertThat(refused(fine, Sheets.asked("walue", "A", VALUE))).isEqualTo("line 3: no stop walue in small");
        assertThat(refused(fine, fine, Sheets.asked("value", "A,C", VALUE)))
                .startsWith("line 4: what cannot have been done: step 2 of the schedule is C, which cannot be chosen");
        assertThat(refused(Sheets.asked("value", "A,A,A,A,A,A,A", VALUE)))
                .startsWith("line 2: what cannot have been done: ");
        assertThat(refused(Sheets.asked("value", "A,,B", VALUE))).startsWith("line 2: what cannot have been done: ");
        assertThat(refused(Sheets.asked("value", "A,A,B,B", VALUE)))
                .isEqualTo("line 2: \"" + VALUE + "\" cannot be asked about this state");
        assertThat(refused(Sheets.answered("who", "A", VALUE, Sureness.SURE, "1")))
                .isEqualTo("line 2: \"" + VALUE + "\" cannot be asked about this state");
        assertThat(refused(Sheets.answered("value", "A", VALUE, Sureness.SURE, "1", "one")))
                .isEqualTo("line 2: \"one\" is no option of this question");
        assertThat(refused(fine, Sheets.tried("break", "A,B,B", 0)))
                .startsWith("line 3: what cannot have been done: ");
        assertThat(refused(fine, Sheets.tried("hold", "A,A,A,A,A,B,B,B,B,B,C,C,C,C", 0)))
                .startsWith("line 3: what cannot have been done: ");
    }

    @Test
    void whatCannotBeReadIsTheSameForAllThatComeAfter() throws Exception {
        Grader grader = new Grader(lecture, LONG);
        List<Entry> entries = new ArrayList<>(Sheets.right());
        entries.add(Sheets.asked("value", "A,C", VALUE));
        AnswerSheet bad = AnswerSheet.of(lecture, entries);
        String first = catchThrowableOfType(BadAnswers.class, () -> grader.grade(bad)).getMessage();

        assertThat(catchThrowableOfType(BadAnswers.class, () -> grader.grade(bad))).hasMessage(first);
        assertThat(grader.grade(AnswerSheet.of(lecture, Sheets.right()))).isEqualTo(grade(Sheets.right()));
    }
}
