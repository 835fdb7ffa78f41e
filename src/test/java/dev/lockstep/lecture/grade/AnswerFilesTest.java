package dev.lockstep.lecture.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.lecture.grade.AnswerSheet.Entry;
import dev.lockstep.testing.InGerman;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was done in a lecture comes back from its file as it was, or not at all.
class AnswerFilesTest {

    private static final int PLACES = 600;

    @TempDir
    private Path folder;

    private static AnswerSheet sheet() {
        return new AnswerSheet("small", "0123abcd", Sheets.right());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("mine.answers"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(UTF_8));
    }

    private static String refused(Path file) {
        BadAnswers bad = catchThrowableOfType(BadAnswers.class, () -> AnswerFiles.read(file));
        assertThat(bad).as("refused: %s", file).isNotNull();
        InGerman.isGerman(bad.line().in("de"));
        assertThat(bad.getMessage()).hasLineCount(1);
        return bad.getMessage();
    }

    private static String text() {
        return new String(Sheets.bytes(sheet()), UTF_8);
    }

    @Test
    void whatWasDoneReadsBackAsItWas() throws Exception {
        List<Entry> entries = new ArrayList<>(Sheets.right());
        entries.addAll(Sheets.wrong());
        entries.add(
                Sheets.answered("odd", "A:timeout,B>C", "can come: \"ü\" \\ \u0007\t\uD83D\uDE00", Sureness.GUESSED));
        AnswerSheet sheet = new AnswerSheet("small", "00ff", entries);

        assertThat(AnswerFiles.read(file(Sheets.bytes(sheet)))).isEqualTo(sheet);
        AnswerSheet nothing = new AnswerSheet("small", "00ff", List.of());
        assertThat(AnswerFiles.read(file(Sheets.bytes(nothing)))).isEqualTo(nothing);
    }

    @Test
    void theSameAnswersGiveTheSameLinesAsDocumented() {
        assertThat(Sheets.bytes(sheet())).isEqualTo(Sheets.bytes(sheet()));
        assertThat(text().lines().map(line -> line.replaceFirst(",\"crc\":\"[0-9a-f]{8}\"}$", "}"))).containsExactly(
                "{\"format\":\"lockstep-answers\",\"version\":1,\"lecture\":\"small\",\"digest\":\"0123abcd\"}",
                "{\"stop\":\"value\",\"act\":{\"Asked\":{\"schedule\":\"A\",\"question\":\"value after A: x\"}}}",
                "{\"stop\":\"value\",\"act\":{\"Answered\":{\"schedule\":\"A\",\"question\":\"value after A: x\","
                        + "\"marked\":[\"1\"],\"sure\":\"sure\"}}}",
                "{\"stop\":\"end\",\"act\":{\"Answered\":{\"schedule\":\"\",\"question\":\"in the end: x = 2\","
                        + "\"marked\":[\"some orders\"],\"sure\":\"fairly_sure\"}}}",
                "{\"stop\":\"who\",\"act\":{\"Answered\":{\"schedule\":\"A\",\"question\":\"who can go\","
                        + "\"marked\":[\"A\",\"B\"],\"sure\":\"sure\"}}}",
                "{\"stop\":\"break\",\"act\":{\"Tried\":{\"schedule\":\"A,B\",\"undone\":0}}}",
                "{\"stop\":\"hold\",\"act\":{\"Tried\":{\"schedule\":\"A,A,A,A,A,B,B,B,B,B,C,C,C\",\"undone\":3}}}",
                "{\"stop\":\"reach\",\"act\":{\"Tried\":{\"schedule\":\"B,A,B,A,B,A\",\"undone\":1}}}",
                "{\"entries\":7}");
    }

    @Test
    void aByteThatWasFlippedIsFoundInItsLine() throws Exception {
        byte[] whole = Sheets.bytes(sheet());
        Random random = new Random(1);
        for (int place = 0; place < PLACES; place++) {
            byte[] flipped = whole.clone();
            int at = random.nextInt(whole.length);
            flipped[at] ^= (byte) (1 + random.nextInt(255));
            long line = 1 + new String(whole, 0, at, UTF_8).chars().filter(each -> each == '\n').count();

            assertThat(refused(file(flipped))).as("byte %d", at).startsWith("line " + line + ": ");
        }
    }

    @Test
    void aFileThatWasCutIsRefusedWhereverItWasCut() throws Exception {
        byte[] whole = Sheets.bytes(sheet());
        for (int length = 0; length < whole.length; length++) {
            long breaks = new String(whole, 0, length, UTF_8).chars().filter(each -> each == '\n').count();
            String refused = refused(file(Arrays.copyOf(whole, length)));

            assertThat(refused).as("%d bytes", length).startsWith("line " + (breaks + 1) + ": ");
            if (length > 0 && whole[length - 1] == '\n') {
                assertThat(refused).endsWith(": the file ends before the answers do");
            }
        }
    }

    @Test
    void aLineThatIsMissingDoubledOrElsewhereIsFound() throws Exception {
        List<String> lines = text().lines().toList();
        for (int line = 1; line < lines.size() - 1; line++) {
            List<String> missing = new ArrayList<>(lines);
            missing.remove(line);
            assertThat(refused(file(String.join("\n", missing) + "\n"))).startsWith("line " + (line + 1) + ": damaged");
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(line, lines.get(line));
            assertThat(refused(file(String.join("\n", doubled) + "\n"))).startsWith("line " + (line + 2) + ": damaged");
            List<String> elsewhere = new ArrayList<>(lines);
            Collections.swap(elsewhere, line, line == 1 ? 2 : 1);
            assertThat(refused(file(String.join("\n", elsewhere) + "\n"))).startsWith("line 2: damaged");
        }
    }

    @Test
    void whatWasEditedWithItsChecksumsIsReadAsItStandsThere() throws Exception {
        String edited = Sheets.summed(text().replace("\"marked\":[\"1\"]", "\"marked\":[\"0\"]"));

        assertThat(Sheets.summed(text())).isEqualTo(text());
        assertThat(AnswerFiles.read(file(edited)).entries().get(1))
                .isEqualTo(Sheets.answered("value", "A", "value after A: x", Sureness.SURE, "0"));
    }

    @Test
    void whatNoLearnerCanHaveDoneIsRefusedInItsLineAlsoWithRightChecksums() throws Exception {
        assertThat(refused(edited("\"sure\":\"sure\"", "\"sure\":\"certain\""))).startsWith("line 3: ")
                .contains("certain");
        assertThat(refused(edited("\"undone\":3", "\"undone\":-3"))).startsWith("line 7: ").contains("-3");
        assertThat(refused(edited("\"undone\":3", "\"undone\":99999999999"))).startsWith("line 7: ");
        assertThat(refused(edited("\"undone\":3", "\"undone\":null"))).startsWith("line 7: ");
        assertThat(refused(edited("\"Asked\":", "\"Heard\":"))).startsWith("line 2: ").contains("Heard");
        assertThat(refused(edited("\"marked\":[\"1\"]", "\"marked\":\"1\""))).startsWith("line 3: ");
        assertThat(refused(edited("\"stop\":\"end\"", "\"stop\":4"))).startsWith("line 4: ");
        assertThat(refused(edited("\"stop\":\"end\",", ""))).startsWith("line 4: ").contains("stop");
        assertThat(refused(edited("\"entries\":7", "\"entries\":8")))
                .isEqualTo("line 9: the last line counts 8 lines, there are 7");
        assertThat(refused(file(text() + "{}\n"))).isEqualTo("line 10: something follows the last line");
    }

    private Path edited(String from, String to) throws IOException {
        assertThat(text()).contains(from);
        return file(Sheets.summed(text().replaceFirst(Pattern.quote(from), to)));
    }

    @Test
    void answersOfAnotherVersionAreToldFromDamage() throws Exception {
        assertThat(refused(edited("\"version\":1", "\"version\":2")))
                .isEqualTo(
                        "line 1: version 2 of the format; this program reads version 1: judge it with a newer Lockstep");
        assertThat(refused(edited("\"version\":1", "\"version\":0")))
                .isEqualTo("line 1: version 0 of the format; this program reads version 1");
    }

    @Test
    void lineBreaksAndAMarkAsAnEditorWritesThemDoNoHarm() throws Exception {
        assertThat(AnswerFiles.read(file("\uFEFF" + text().replace("\n", "\r\n")))).isEqualTo(sheet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "{}", "lecture: 1\nid: small\n", "{\"format\":\"lockstep\",\"version\":1}\n", "\0"})
    void whatIsNoFileOfAnswersIsSaidToBeNone(String text) throws Exception {
        assertThat(refused(file(text)))
                .isEqualTo("line 1: no answers of Lockstep: it does not begin with {\"format\":\"lockstep-answers\"");
    }

    @Test
    void aFileIsReadAsFarAsFilesOfAnswersGo() throws Exception {
        String longest = "x".repeat(1 << 20);
        assertThat(refused(edited("\"stop\":\"end\"", "\"stop\":\"" + longest + "\"")))
                .startsWith("line 4: the line is longer than 1048576 bytes");
        StringBuilder many = new StringBuilder(text().lines().findFirst().orElseThrow()).append('\n');
        String entry = "{\"stop\":\"" + "x".repeat(1 << 19)
                + "\",\"act\":{\"Tried\":{\"schedule\":\"\",\"undone\":0}}}\n";
        many.append(entry.repeat(33));
        assertThat(refused(file(Sheets.summed(many.toString()))))
                .contains("the file is larger than 16777216 bytes, the most a file of answers may have");
    }

    @Test
    void whatIsNoFileIsRefusedWithoutBeingOpened() {
        assertThat(refused(folder.resolve("none"))).isEqualTo("found no such file, expected a file of answers");
        assertThat(refused(folder)).isEqualTo("found a folder, expected a file of answers");
    }

    /// Whoever opens a pipe waits for somebody who writes into it.
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIsRefusedWithoutBeingOpened() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        assertThat(refused(pipe)).isEqualTo("found a pipe or a device, expected a file of answers");
    }
}
