package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.lecture.grade.AnswerSheet;
import dev.lockstep.lecture.grade.AnswerSheet.Entry;
import dev.lockstep.lecture.grade.Sheets;
import dev.lockstep.lecture.read.Lectures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// How `grade` tells what came of answers, and what it says of files that it cannot judge.
class GradeCommandTest {

    private static final int PLACES = 60;
    private static final List<String> COUNTS = List
            .of("asked", "answered", "right", "tries", "sure", "sureAndWrong", "unjudged");

    @TempDir
    private Path folder;
    private String lecture = "";

    @BeforeEach
    void hasALecture() throws Exception {
        lecture = Sheets.small(folder).toString();
    }

    private byte[] bytes(List<Entry> entries) throws Exception {
        return Sheets.bytes(AnswerSheet.of(Lectures.find(lecture), entries));
    }

    private String file(String name, byte... bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String file(String name, List<Entry> entries) throws Exception {
        return file(name, bytes(entries));
    }

    private Called grade(String... files) {
        return grade(List.of(), files);
    }

    private Called grade(List<String> options, String... files) {
        return Called.with(
                Stream.of(List.of("grade"), options, List.of(lecture), List.of(files))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    /// What is said of the only file, which cannot be judged.
    private String refused(String file) {
        Called called = grade(file);
        assertThat(called.code()).as(called.err()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).hasLineCount(1).startsWith("lockstep: ");
        return called.err().strip().substring("lockstep: ".length());
    }

    @Test
    void rightAnswersAreAllRightAndBesideEachChallengeStandsTheShortestWay() throws Exception {
        Called called = grade(file("anna", Sheets.right()));

        assertThat(called.code()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out().lines().map(line -> line.strip().replaceAll(" +", " "))).containsExactly(
                "small: Small",
                "answers asked answered right tries sure challenges",
                folder.resolve("anna") + " 3 3 3 3 2 break 2 steps (shortest 2); hold 13 steps; reach 6 steps",
                "by stop",
                "value 1 1 1 1 1",
                "end 1 1 1 1 0",
                "who 1 1 1 1 1",
                "break 0 0 0 0 0 2 steps (shortest 2)",
                "hold 0 0 0 0 0 13 steps",
                "reach 0 0 0 0 0 6 steps");
    }

    @Test
    void wrongAnswersAreNoErrorAndNoneIsRight() throws Exception {
        Called called = grade(file("ben", Sheets.wrong()));

        assertThat(called.code()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out().lines().skip(2).findFirst().orElseThrow().strip().replaceAll(" +", " ")).isEqualTo(
                folder.resolve("ben") + " 3 3 0 3 2, 2 wrong break not reached in 1 try (shortest 2);"
                        + " hold not reached in 1 try; reach not reached in 1 try");
    }

    @Test
    void everyFileHasALineInTheOrderInWhichTheyWereNamed() throws Exception {
        Called called = grade(
                file("anna", Sheets.right()), file("ben", Sheets.wrong()), file("nobody", List.of()));

        assertThat(called.code()).isZero();
        assertThat(called.out()).doesNotContain("by stop");
        List<String> rows = called.out().lines().skip(2).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("anna").contains("    3         3      3");
        assertThat(rows.get(1)).contains("ben").contains("    3         3      0");
        assertThat(rows.get(2)).contains("nobody").contains("    0         0      0");
    }

    @Test
    void answersThatWereEditedWithTheirChecksumsAreJudgedByWhatStandsThere() throws Exception {
        String text = new String(bytes(Sheets.right()), UTF_8);
        String edited = Sheets.summed(text.replace("\"marked\":[\"1\"]", "\"marked\":[\"0\"]"));
        JsonNode learner = grade(List.of("--json"), file("edited", edited.getBytes(UTF_8))).json().get("learners")
                .get(0);

        assertThat(edited).isNotEqualTo(text);
        assertThat(learner.get("right").asInt()).isEqualTo(2);
        assertThat(learner.get("sureAndWrong").asInt()).isOne();
    }

    @Test
    void whereverAByteWasFlippedTheFileAndTheLineAreNamed() throws Exception {
        byte[] whole = bytes(Sheets.right());
        Random random = new Random(5);
        for (int place = 0; place < PLACES; place++) {
            byte[] flipped = whole.clone();
            int at = random.nextInt(whole.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            long line = 1 + new String(whole, 0, at, UTF_8).chars().filter(each -> each == '\n').count();
            String file = file("flipped", flipped);

            assertThat(refused(file)).as("byte %d", at).startsWith(file + ": line " + line + ": ");
        }
    }

    @Test
    void whereverLinesWereCutOffTheFileAndTheLineAreNamed() throws Exception {
        byte[] whole = bytes(Sheets.right());
        int line = 1;
        for (int at = 0; at < whole.length - 1; at++) {
            if (whole[at] == '\n') {
                line++;
                String file = file("cut", Arrays.copyOf(whole, at + 1));
                assertThat(refused(file)).isEqualTo(file + ": line " + line + ": the file ends before the answers do");
            }
        }
        assertThat(line).isEqualTo(9);
    }

    @Test
    void answersToAnotherLectureOrAnotherVersionAreNotJudged() throws Exception {
        String version = file("version", Sheets.right());
        Files.writeString(Path.of(lecture), Sheets.SMALL.replace("Adds.", "Adds!"));
        String other = file("other", Sheets.bytes(AnswerSheet.of(Lectures.builtIn("shutting-down"), List.of())));

        assertThat(refused(version)).isEqualTo(
                version + ": found answers to another version of small; judge them with the lecture they were given to");
        assertThat(refused(other)).isEqualTo(other + ": found answers to the lecture shutting-down, expected small");
    }

    @Test
    void whatCannotHaveBeenDoneIsSaidWithItsLine() throws Exception {
        Entry first = Sheets.right().getFirst();
        String schedule = file("schedule", List.of(first, Sheets.tried("break", "A,A,A,B,Z", 0)));
        String option = file(
                "option",
                List.of(first, Sheets.answered("value", "A", "value after A: x", Sureness.SURE, "\u001b[2J7")));
        String stop = file("stop", List.of(Sheets.tried("\u001b[31mred", "A", 0)));

        assertThat(refused(schedule))
                .startsWith(schedule + ": line 3: what cannot have been done: step 5 of the schedule is Z");
        assertThat(refused(option))
                .isEqualTo(option + ": line 3: \"\\u001B[2J7\" is no option of this question");
        assertThat(refused(stop)).isEqualTo(stop + ": line 2: no stop \\u001B[31mred in small");
    }

    @Test
    void whatIsNoFileIsSaidToBeNone() throws Exception {
        String none = folder.resolve("none").toString();

        assertThat(refused(none)).isEqualTo(none + ": found no such file, expected a file of answers");
        assertThat(refused(folder.toString())).isEqualTo(folder + ": found a folder, expected a file of answers");
        assertThat(refused("")).isEqualTo("\"\": no file is named, expected a file of answers");
        assertThat(refused("a\0b")).startsWith("a\\u0000b: no file can have this name");
        assertThat(refused(lecture)).startsWith(lecture + ": line 1: no answers of Lockstep: ");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIntoWhichNobodyWritesKeepsNobodyWaiting() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        assertThat(refused(pipe.toString()))
                .isEqualTo(pipe + ": found a pipe or a device, expected a file of answers");
    }

    @Test
    void whereOneFileCannotBeJudgedTheOthersAre() throws Exception {
        String anna = file("anna", Sheets.right());
        String none = folder.resolve("none").toString();
        String ben = file("ben", Sheets.wrong());
        Called called = grade(anna, none, ben);

        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err()).isEqualTo(
                "lockstep: " + none + ": found no such file, expected a file of answers" + System.lineSeparator());
        assertThat(called.out()).contains(anna, ben).doesNotContain(none);

        JsonNode json = grade(List.of("--json"), anna, none, ben).json();
        assertThat(json.get("learners").valueStream().map(each -> each.get("file").asString()))
                .containsExactly(anna, ben);
        assertThat(json.get("unreadable")).hasSize(1);
        assertThat(json.get("unreadable").get(0).get("file").asString()).isEqualTo(none);
        assertThat(json.get("unreadable").get(0).get("message").asString()).contains("no such file");
    }

    @Test
    void jsonHasTheDocumentedKeysInTheirOrderAndNothingElse() throws Exception {
        Called called = grade(List.of("--json"), file("anna", Sheets.right()), file("ben", Sheets.wrong()), "none");
        JsonNode json = called.json();

        assertThat(List.copyOf(json.propertyNames()))
                .containsExactly("lecture", "title", "digest", "learners", "unreadable");
        assertThat(json.get("lecture").asString()).isEqualTo("small");
        assertThat(json.get("title").asString()).isEqualTo("Small");
        assertThat(json.get("digest").asString()).isEqualTo(Lectures.find(lecture).digest());
        assertThat(List.copyOf(json.get("unreadable").get(0).propertyNames())).containsExactly("file", "message");
        for (JsonNode learner : json.get("learners")) {
            assertThat(List.copyOf(learner.propertyNames())).startsWith("file").endsWith("stops")
                    .containsSubsequence(COUNTS).hasSize(COUNTS.size() + 2);
            for (JsonNode stop : learner.get("stops")) {
                assertThat(List.copyOf(stop.propertyNames())).startsWith("stop").endsWith("challenge")
                        .containsSubsequence(COUNTS).hasSize(COUNTS.size() + 2);
            }
        }
        assertThat(challenges(json, 0)).containsExactly(
                "value null", "end null", "who null",
                "break {\"tries\":1,\"best\":2,\"shortest\":2,\"undone\":0}",
                "hold {\"tries\":1,\"best\":13,\"shortest\":null,\"undone\":3}",
                "reach {\"tries\":1,\"best\":6,\"shortest\":null,\"undone\":1}");
        assertThat(challenges(json, 1)).contains("break {\"tries\":1,\"best\":null,\"shortest\":2,\"undone\":2}");
        assertThat(Called.with("grade", "--help").out().replaceAll("\\s+", "")).contains(
                "lecture,title,digest,learners[{file," + String.join(",", COUNTS) + ",stops[{stop,"
                        + String.join(",", COUNTS) + ",challenge{tries,best,shortest,undone}}]}],"
                        + "unreadable[{file,message}]");
    }

    private static List<String> challenges(JsonNode json, int learner) {
        return json.get("learners").get(learner).get("stops").valueStream()
                .map(stop -> stop.get("stop").asString() + " " + stop.get("challenge"))
                .toList();
    }

    @Test
    void jsonIsOneObjectAlsoWhereNothingCouldBeJudged() {
        Called called = grade(List.of("--json"), folder.resolve("none").toString());

        assertThat(called.code()).isEqualTo(2);
        assertThat(called.json().get("learners")).isEmpty();
        assertThat(called.json().get("unreadable")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"red\u001b[31m", "line\nbreak", "bell\u0007", "turn\u202Eed", "tab\there", "next\u009Bline"})
    void whateverAFileIsCalledNothingOfItMovesTheTerminal(String name) throws Exception {
        String judged = file(name, Sheets.right());
        String missing = folder.resolve("no " + name).toString();
        String damaged = file("damaged " + name, Arrays.copyOf(bytes(Sheets.right()), 300));

        for (Called called : List.of(grade(judged, missing, damaged), grade(List.of("--json"), judged, missing))) {
            assertThat(called.out() + called.err())
                    .doesNotContain("\u001b", "\u0007", "\u202E", "\u009B", "\t", "line\nbreak");
        }
        assertThat(grade(judged, missing, damaged).err()).hasLineCount(2);
        JsonNode json = grade(List.of("--json"), judged).json();
        assertThat(json.get("learners").get(0).get("file").asString()).isEqualTo(judged);
    }

    @Test
    void aLectureThatIsNoneIsRefusedInOneLine() throws Exception {
        String answers = file("anna", Sheets.right());
        Called called = Called.with("grade", "why-join-hang", answers);

        assertThat(called.code()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).hasLineCount(1).contains("why-join-hangs");
        assertThat(Called.with("grade", lecture).code()).as("without answers").isEqualTo(2);
    }
}
