package dev.lockstep.trace.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.StepOperation;
import dev.lockstep.file.LocalText;
import dev.lockstep.testing.InGerman;
import dev.lockstep.testing.Row;
import dev.lockstep.trace.StepChunk;
import dev.lockstep.trace.TestRuns;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceEnd;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.TraceStep;
import dev.lockstep.trace.json.LineChecksum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of a trace: written, read, and damaged in every way.
class TraceFilesTest {

    private static byte[] write(Trace trace) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TraceFiles.write(trace, bytes);
        return bytes.toByteArray();
    }

    private static Trace read(byte[] bytes) throws IOException, BadTrace {
        return TraceFiles.read(new ByteArrayInputStream(bytes), "run.trace", choice -> {});
    }

    private static BadTrace refused(byte[] bytes) {
        BadTrace bad = catchThrowableOfType(BadTrace.class, () -> read(bytes));
        assertThat(bad).isNotNull();
        assertThat(bad).hasMessageStartingWith("run.trace, line ");
        assertThat(InGerman.line(bad)).startsWith("run.trace, Zeile ");
        assertThat(bad.getMessage()).doesNotContain("\n").hasSizeLessThan(400);
        return bad;
    }

    /// A file with lines of our own, each with the checksum it ought to have.
    private static byte[] file(List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LineOutput out = new LineOutput(bytes);
        for (String line : lines) {
            byte[] text = line.getBytes(UTF_8);
            out.write(text, 0, text.length);
        }
        return bytes.toByteArray();
    }

    private static List<String> lines(Trace trace) throws IOException {
        return write(trace).length == 0
                ? List.of()
                : new String(write(trace), UTF_8)
                        .lines()
                        .map(line -> line.substring(0, line.length() - LineChecksum.LENGTH) + "}")
                        .toList();
    }

    private static void same(Trace one, Trace other) {
        assertThat(one.header()).isEqualTo(other.header());
        assertThat(one.end()).isEqualTo(other.end());
        assertThat(one.last()).isEqualTo(other.last());
        for (int number = 0; number <= one.last(); number++) {
            assertThat(one.step(number)).isEqualTo(other.step(number));
        }
    }

    @Test
    void whatIsWrittenReadsBackEqualAndGivesTheSameBytesAgain(@TempDir Path folder) throws Exception {
        for (long seed = 2; seed <= 6; seed++) {
            Trace trace = TestRuns.everything(seed);
            assertThat(trace.last()).as("more than one chunk").isGreaterThan(2 * StepChunk.STEPS);
            byte[] bytes = write(trace);
            Path file = Files.write(folder.resolve("run.trace"), bytes);
            Trace opened = TraceFiles.read(file, choice -> {});

            same(opened, trace);
            assertThat(write(opened)).isEqualTo(bytes);
            assertThat(write(TestRuns.everything(seed))).as("the same run again").isEqualTo(bytes);
        }
    }

    @Test
    void aRunThatIsUnderWayIsSavedAsThat() throws Exception {
        Trace part = TestRuns.everything(1).upTo(StepChunk.STEPS + 3);
        Trace opened = read(write(part));

        same(opened, part);
        assertThat(opened.end()).isNull();
        Trace begun = new Trace(new TraceHeader("s", "", true, ""));
        begun.append(new TraceStep(0, "", List.of(), StepOperation.NONE, List.of()));
        assertThat(read(write(begun)).last()).isZero();
    }

    @Test
    @Row("F18")
    void aFileThatIsCutAnywhereIsRefusedAndTheLastGoodStepNamed() throws Exception {
        byte[] bytes = write(TestRuns.everything(1).upTo(9));
        int lines = 0;
        for (int length = 0; length < bytes.length; length++) {
            BadTrace bad = refused(Arrays.copyOf(bytes, length));
            int good = Math.clamp(lines - 2, -1, 9);
            assertThat(bad.lastGood()).as("cut at %d", length).isEqualTo(good);
            assertThat(bad).hasMessageContaining(good < 0 ? "no step before it is whole" : "good up to step " + good);
            lines += bytes[length] == '\n' ? 1 : 0;
        }
    }

    @Test
    @Row("F18")
    void everyByteThatIsFlippedIsFoundAtItsLine() throws Exception {
        byte[] bytes = write(TestRuns.everything(1).upTo(9));
        int lines = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            assertThat(refused(damaged).lastGood()).as("byte %d", at).isEqualTo(Math.clamp(lines - 2, -1, 9));
            lines += bytes[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    void aLineThatIsTakenAwayAddedOrMovedIsFound() throws Exception {
        String text = new String(write(TestRuns.everything(1).upTo(9)), UTF_8);
        List<String> lines = text.lines().toList();
        String without = text.replace(lines.get(5) + "\n", "");
        String twice = text.replace(lines.get(5), lines.get(5) + "\n" + lines.get(5));
        String swapped = text.replace(lines.get(5), "x").replace(lines.get(6), lines.get(5))
                .replace("x\n", lines.get(6) + "\n");
        assertThat(refused(without.getBytes(UTF_8)).lastGood()).isEqualTo(3);
        assertThat(refused(twice.getBytes(UTF_8)).lastGood()).isEqualTo(4);
        assertThat(refused(swapped.getBytes(UTF_8)).lastGood()).isEqualTo(3);
        assertThat(refused((text + "\n").getBytes(UTF_8))).hasMessageContaining("more behind the end");
        assertThat(refused((text + lines.getLast() + "\n").getBytes(UTF_8)))
                .hasMessageContaining("more behind the end");
    }

    @Test
    @Row("F20")
    void anotherVersionIsToldSo() throws Exception {
        List<String> lines = lines(TestRuns.everything(1).upTo(3));
        for (String version : List.of("0", "2", "17")) {
            String first = lines.getFirst().replace("\"version\":1,", "\"version\":" + version + ",");
            BadTrace bad = refused(file(List.of(first, lines.get(1), lines.getLast())));
            assertThat(bad).hasMessageContaining("version " + version + " of the format; this program reads version 1");
            assertThat(bad).hasMessageContaining(
                    version.equals("0") ? "record the run again" : "open it with a newer Lockstep");
        }
        BadTrace future = refused(
                "{\"format\":\"lockstep-trace\",\"version\":9,\"all\":\"new\"}\nmore".getBytes(UTF_8));
        assertThat(future).hasMessageContaining("version 9");
    }

    @Test
    @Row("F20")
    void aKindOfEventThatIsNotKnownIsRefusedByName() throws Exception {
        List<String> lines = lines(TestRuns.everything(1).upTo(9));
        String before = String.join("\n", lines);
        byte[] changed = file(before.replace("thread.Started", "thread.Teleported").lines().toList());
        assertThat(refused(changed)).hasMessageContaining("unknown kind of event \"thread.Teleported\"");
    }

    @Test
    void everyWayInWhichARunEndsIsWrittenByItsWord() throws Exception {
        for (OutcomeKind kind : OutcomeKind.values()) {
            Trace trace = TestRuns.everything(1).upTo(3);
            trace.end(new TraceEnd(kind, "So it ended."));
            assertThat(lines(trace).getLast())
                    .startsWith("{\"end\":{\"kind\":\"" + kind.word() + "\",\"message\":\"So it ended.\"}");
            assertThat(read(write(trace)).end()).isEqualTo(trace.end());
        }
    }

    @Test
    void aWayToEndThatIsNotKnownIsRefusedByName() throws Exception {
        Trace trace = TestRuns.everything(1).upTo(3);
        trace.end(new TraceEnd(OutcomeKind.DEADLOCK, "So it ended."));
        String before = String.join("\n", lines(trace));
        byte[] changed = file(before.replace("\"deadlock\"", "\"explosion\"").lines().toList());
        assertThat(refused(changed))
                .hasMessageContaining("line 6: \"explosion\" is not how a run ends, one of finished, deadlock, ")
                .hasMessageEndingWith("(good up to step 3)");
    }

    @Test
    void whatIsNoTraceIsToldSo() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(write(TestRuns.everything(1)));
        }
        assertThat(refused(new byte[0])).hasMessageContaining("the file is empty");
        for (byte[] bytes : List
                .of(packed.toByteArray(), "name: pool\n".getBytes(UTF_8), "{}\n".getBytes(UTF_8), new byte[100_000])) {
            assertThat(refused(bytes)).hasMessageContaining("not a trace of Lockstep");
        }
    }

    @Test
    @Row("F21")
    void whatIsTooLargeIsStoppedAtTheLimit() throws Exception {
        byte[] bytes = write(TestRuns.everything(1));
        int longest = 1
                + new String(bytes, UTF_8).lines().mapToInt(line -> line.getBytes(UTF_8).length).max().orElseThrow();
        assertThat(limited(bytes, bytes.length, longest)).isNull();
        assertThat(limited(bytes, bytes.length - 1, longest)).hasMessageContaining("the file is larger than");
        assertThat(limited(bytes, bytes.length, 200)).hasMessageContaining("the line is longer than 200 bytes");
    }

    private static BadTrace limited(byte[] bytes, long mostBytes, int longestLine) {
        LineInput in = new LineInput(
                new ByteArrayInputStream(bytes), mostBytes, longestLine, LocalText.of("a trace", "eine Aufzeichnung"));
        BadTrace bad = catchThrowableOfType(
                BadTrace.class, () -> new TraceReader(in, "run.trace", choice -> {}).read());
        if (bad != null) {
            InGerman.line(bad);
        }
        return bad;
    }

    @Test
    void theLastLineMustFitTheSteps() throws Exception {
        List<String> lines = lines(TestRuns.everything(1).upTo(3));
        List<String> missing = List.of(lines.get(0), lines.get(1), lines.get(2), lines.getLast());
        assertThat(refused(file(missing))).hasMessageContaining("ends with step 1, and says that step 3 is the last");
        List<String> jump = List.of(lines.get(0), lines.get(1), lines.get(3), lines.getLast());
        assertThat(refused(file(jump))).hasMessageContaining("step 2 follows step 0");
    }

    @Test
    void whatIsWrongIsSaidInGerman() throws Exception {
        byte[] whole = write(TestRuns.everything(1).upTo(9));
        assertThat(InGerman.line(refused(Arrays.copyOf(whole, whole.length - 1))))
                .isEqualTo("run.trace, Zeile 12: die Datei endet mitten in dieser Zeile (heil bis Schritt 9)");
        assertThat(InGerman.line(refused("{}".getBytes(UTF_8))))
                .isEqualTo(
                        "run.trace, Zeile 1: keine Aufzeichnung von Lockstep: sie beginnt nicht mit "
                                + "{\"format\":\"lockstep-trace\" (davor ist kein Schritt heil)");
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        assertThat(InGerman.line(refused(damaged)))
                .contains("beschädigt: die Prüfsumme passt nicht zu dem, was in der Zeile steht");
    }

    @Test
    void aLineThatIsWrongInItselfIsRefusedAndInGerman() throws Exception {
        List<String> lines = lines(TestRuns.everything(1).upTo(3));
        for (List<String> change : List.of(
                List.of("\"number\":1,", "\"number\":\"one\","), List.of("\"number\":1,", "\"nummer\":1,"),
                List.of("\"number\":1,", "\"number\":1,,"), List.of("\"enabled\":[", "\"enabled\":{"),
                List.of("\"chosen\":\"", "\"chosen\":7,\"x\":\""), List.of("\"events\":[", "\"events\":[[],"))) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(2, lines.get(2).replace(change.getFirst(), change.getLast()));
            assertThat(changed).as(change.toString()).isNotEqualTo(lines);
            BadTrace bad = refusedByItself(file(changed));
            assertThat(bad).hasMessageStartingWith("run.trace, line 3: ");
            InGerman.isGerman(bad.line().in("de"));
        }
    }

    /// The parser's own words have other figures than ours.
    private static BadTrace refusedByItself(byte[] bytes) {
        return Objects.requireNonNull(catchThrowableOfType(BadTrace.class, () -> read(bytes)));
    }

    @Test
    void aStreamThatFailsIsNoBadTrace() {
        assertThatThrownBy(() -> TraceFiles.read(Path.of("no", "such", "file"), choice -> {}))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aMarkAndTheBreaksOfLinesOfAnEditorAreNoDamage(@TempDir Path folder) throws Exception {
        Trace trace = TestRuns.everything(2);
        String text = new String(write(trace), UTF_8);
        String broken = text.replace("\n", "\r\n");
        for (String edited : List.of(broken, "\uFEFF" + text, "\uFEFF" + broken)) {
            Path file = Files.writeString(folder.resolve("run.trace"), edited);
            assertThat(TraceFiles.isTrace(file)).isTrue();
            same(TraceFiles.read(file, choice -> {}), trace);
        }
        assertThat(refused(text.replace("\n", "\r\r\n").getBytes(UTF_8))).hasMessageContaining("line 1: damaged");
        String second = text.replaceFirst("\n", "\n\uFEFF");
        assertThat(refused(second.getBytes(UTF_8))).hasMessageContaining("line 2: ");
    }

    @Test
    void aTraceWithoutAStepIsRefused() throws Exception {
        List<String> lines = lines(TestRuns.everything(2));
        byte[] empty = file(List.of(lines.getFirst(), "{\"end\":null,\"last\":-1}"));
        assertThat(refused(empty))
                .hasMessage(
                        "run.trace, line 2: the trace has no step 0, with which every run begins"
                                + " (no step before it is whole)");
    }

    @Test
    void aChoiceThatIsNoneIsRefusedAtItsLine() throws Exception {
        byte[] bytes = write(TestRuns.everything(2));
        Consumer<String> none = choice -> {
            throw new IllegalArgumentException("\"" + choice + "\": not a choice");
        };
        BadTrace bad = catchThrowableOfType(
                BadTrace.class, () -> TraceFiles.read(new ByteArrayInputStream(bytes), "run.trace", none));
        assertThat(bad)
                .hasMessageMatching(
                        "run.trace, line \\d+: what was chosen is \"\\S+\": not a choice"
                                + " \\(good up to step \\d+\\)");
    }

    @Test
    void whatItSaysIsToldOnOneLineAndCutWhenItIsLong() throws Exception {
        List<String> lines = new ArrayList<>(lines(TestRuns.everything(2)));
        String odd = "\\u001b]0;pwned\\u0007\\n" + "x".repeat(10_000);
        lines.set(
                2, "{\"number\":1,\"chosen\":\"A\",\"enabled\":[\"A\"],\"operation\":\"\",\"events\":["
                        + "{\"sequence\":1,\"nanos\":1000,\"thread\":\"A\",\"event\":{\"" + odd + "\":{}}}]}");
        BadTrace bad = refused(file(lines));
        String line = String.valueOf(bad.getMessage());
        assertThat(line).hasSizeLessThanOrEqualTo(300).contains("\\u001B]0;pwned\\u0007");
        assertThat(line.chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void aRunOfAsManyStepsAsAScenarioMayAskForIsSavedAndRead() throws Exception {
        Trace trace = new Trace(new TraceHeader("s", "", true, "seed 1"));
        List<String> only = List.of("A");
        trace.append(new TraceStep(0, "", List.of(), StepOperation.NONE, List.of()));
        for (int step = 1; step <= 1_000_000; step++) {
            trace.append(new TraceStep(step, "A", only, StepOperation.NONE, List.of()));
        }
        byte[] bytes = write(trace);
        assertThat(read(bytes).last()).isEqualTo(1_000_000);
        trace.append(new TraceStep(1_000_001, "A", only, StepOperation.NONE, List.of()));
        assertThatThrownBy(() -> write(trace))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("at most 1000000 steps")
                .satisfies(InGerman::line);
    }
}
