package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.lecture.grade.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `check` says of lectures.
class CheckLecturesTest {

    @TempDir
    private Path folder;

    private String wrong(String from, String to) throws IOException {
        Path small = Sheets.small(folder);
        assertThat(Sheets.SMALL).contains(from);
        return Files.writeString(small, Sheets.SMALL.replace(from, to)).toString();
    }

    @Test
    void ofRightOnesItSaysWhatIsInThem() throws Exception {
        Path small = Sheets.small(folder);
        Path one = Files.writeString(folder.resolve("one.yaml"), """
                lecture: 1
                id: one
                title: {en: One, de: Eine}
                about: One.
                stops:
                  - {id: end, scenario: adds.yaml, text: Adds., ask: {kind: in the end, about: x = 2}}
                """);
        Called called = Called.with("check", small.toString(), one.toString(), folder.resolve("adds.yaml").toString());

        assertThat(called.code()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out().lines()).containsExactly(
                small + ": right, Small: 7 stops, 3 questions, 3 challenges",
                one + ": right, One: 1 stop, 1 question, 0 challenges",
                folder.resolve("adds.yaml") + ": right, One");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask: who can go | ask: who could go | 8:69 | found \"who could go\" for ask, expected \"who can go\"",
                "scenario: adds.yaml, schedule: A | scenario: adds.yaml, schedule: Z | 6:48 | a schedule that does not fit",
                "scenario: adds.yaml, schedule: A | scenario: ads.yaml, schedule: A | 6:27 | which cannot be used",
                "thread: A | thread: C | 6:97 | found no thread \"C\" at this step, expected one of A, B",
                "id: value | id: end | 7:5 | found a second stop \"end\", expected each id once",
                "challenge: deadlock | challenge: dedlock | 9:64 | deadlock",
                "lecture: 1 | lecture: 2 | 1:10 | found version \"2\", expected version 1"})
    void ofAWrongOneItSaysWhereAndWhyInOneLine(String from, String to, String place, String why) throws Exception {
        String file = wrong(from, to);
        String right = folder.resolve("adds.yaml").toString();
        Called called = Called.with("check", file, right);

        assertThat(called.code()).isEqualTo(2);
        assertThat(called.out()).isEqualTo(right + ": right, One" + System.lineSeparator());
        assertThat(called.err()).hasLineCount(1).startsWith("lockstep: " + file + ":" + place + ": ").contains(why);
    }

    @Test
    void aQuestionWhoseAnswerIsNotKnownInTimeIsRefused() throws Exception {
        String work = "[x = x + 1, y = y + x, x = y + 1, y = x + y, x = x + y, y = y + 1]";
        Files.writeString(folder.resolve("heavy.yaml"), """
                lockstep: 1
                id: heavy
                title: Heavy
                about: More orders than anybody runs.
                group: classics
                program:
                  variables: {x: 0, y: 0}
                  threads: {A: WORK, B: WORK, C: WORK, D: WORK, E: WORK}
                """.replace("WORK", work));
        Path lecture = Files.writeString(folder.resolve("late.yaml"), """
                lecture: 1
                id: late
                title: Late
                about: Late.
                stops:
                  - {id: value, scenario: heavy.yaml, schedule: A, text: One., ask: {kind: value after, thread: A}}
                  - {id: end, scenario: heavy.yaml, text: Two., ask: {kind: in the end, about: x >= 0}}
                """);
        Called called = Called.with("check", lecture.toString());

        assertThat(called.code()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).hasLineCount(1).startsWith(
                "lockstep: " + lecture
                        + ": late, stop end: the answer to \"in the end: x >= 0\" is not known within 2 s");
    }
}
