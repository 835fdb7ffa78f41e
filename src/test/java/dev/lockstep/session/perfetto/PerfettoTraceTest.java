package dev.lockstep.session.perfetto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.file.FileError;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.LiveRun;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.live.TraceWriter;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PerfettoTraceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Scenario PHILOSOPHERS = Scenarios.builtIn("philosophers-ordered");

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    /// What a track is called, and its slices that are open, the outermost first.
    private record Row(String name, Deque<String> open) {}

    /// A file that is read from its first event to its last.
    private static final class Read {
        private final Map<List<Integer>, Row> rows = new TreeMap<>(
                (one, other) -> one.toString().compareTo(other.toString()));
        private final Map<Integer, String> processes = new HashMap<>();
        private final Map<List<Integer>, BigDecimal> times = new HashMap<>();
        private final Map<String, Double> counters = new HashMap<>();
        private final List<String> instants = new ArrayList<>();
        private final JsonNode whole;

        /// Who holds which lock, after the event of this number.
        private final Map<Long, Map<String, String>> holders = new HashMap<>();

        Read(byte[] json) {
            assertThat(new String(json, StandardCharsets.ISO_8859_1)).matches("\\p{ASCII}*");
            whole = new JsonMapper().readTree(json);
            whole.get("traceEvents").forEach(this::event);
            rows.forEach((track, row) -> assertThat(row.open()).as("open on %s", row.name()).isEmpty());
        }

        private void event(JsonNode event) {
            List<Integer> track = List.of(event.get("pid").asInt(), event.get("tid").asInt());
            BigDecimal time = event.get("ts").decimalValue();
            switch (event.get("ph").asString()) {
                case "M" -> named(event, track);
                case "B" -> {
                    onwards(track, time);
                    row(track).open().addLast(event.get("name").asString());
                }
                case "E" -> {
                    onwards(track, time);
                    assertThat(row(track).open().pollLast()).as("nothing to end on %s", track).isNotNull();
                }
                case "i" -> {
                    instants.add(event.get("name").asString());
                    if (event.get("s").asString().equals("t")) {
                        onwards(track, time);
                        holders.put(event.get("args").get("number").asLong(), held());
                    }
                }
                case "C" -> counters.put(event.get("name").asString(), event.get("args").get("value").asDouble());
                default -> throw new AssertionError(event.toString());
            }
        }

        private void named(JsonNode event, List<Integer> track) {
            switch (event.get("name").asString()) {
                case "process_name" -> processes.put(track.getFirst(), event.get("args").get("name").asString());
                case "thread_name" ->
                    assertThat(rows.put(track, new Row(event.get("args").get("name").asString(), new ArrayDeque<>())))
                            .isNull();
                default -> assertThat(event.get("args").get("sort_index").isInt()).isTrue();
            }
        }

        private Row row(List<Integer> track) {
            return Objects.requireNonNull(rows.get(track), "a track without a name");
        }

        private void onwards(List<Integer> track, BigDecimal time) {
            BigDecimal before = times.put(track, time);
            assertThat(before == null || before.compareTo(time) <= 0).as("time goes back on %s", track).isTrue();
        }

        private Map<String, String> held() {
            Map<String, String> held = new TreeMap<>();
            rows.forEach((track, row) -> {
                if (track.getFirst() == 2 && !row.open().isEmpty()) {
                    assertThat(row.open()).hasSize(1);
                    held.put(row.name(), row.open().getLast());
                }
            });
            return held;
        }

        List<String> threads() {
            return rows.entrySet()
                    .stream()
                    .filter(row -> row.getKey().getFirst() == 1)
                    .map(row -> row.getValue().name())
                    .toList();
        }
    }

    private static byte[] json(Scenario scenario, Trace trace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PerfettoTrace.write(scenario, trace, out, share -> {});
        return out.toByteArray();
    }

    private static Trace recording(String id) {
        return LiveRun.of(Scenarios.builtIn(id), PATIENCE).timeline().trace();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool-graceful-shutdown", "pool-errors-caught", "cache-one-compute", "cache-compute-fails",
                "barrier-three-meet", "philosophers-ordered", "bounded-buffer"})
    void slicesNestAndALockIsHeldAsTheSnapshotsHaveIt(String id) throws IOException {
        Scenario scenario = Scenarios.builtIn(id);
        Trace trace = recording(id);
        Read read = new Read(json(scenario, trace));
        Timeline run = BranchHistory.recorded(trace, scenario.program()).timeline();

        assertThat(read.holders).hasSize(trace.last());
        IntStream.rangeClosed(1, trace.last()).forEach(step -> {
            RecordedEvent recorded = trace.step(step).events().getFirst();
            assertThat(read.holders.get(recorded.sequence())).as("%s", recorded).isEqualTo(held(run.at(step)));
        });
    }

    private static Map<String, String> held(Snapshot snapshot) {
        Map<String, String> held = new TreeMap<>();
        snapshot.locks().values().forEach(lock -> {
            ThreadId holder = lock.holder();
            if (holder != null) {
                held.put(Spoken.language().figure().lock(lock.id()), holder.name());
            }
        });
        return held;
    }

    @Test
    void itSaysThatItIsARecordingAndOfWhat() throws IOException {
        Trace trace = recording("philosophers-ordered");
        Read read = new Read(json(PHILOSOPHERS, trace));

        assertThat(read.processes.get(1)).contains("Dining philosophers, ordered").contains("real threads");
        assertThat(read.threads()).contains("P1", "P2", "P3");
        JsonNode about = read.whole.get("otherData");
        assertThat(about.get("source").asString()).isEqualTo("Lockstep");
        assertThat(about.get("scenario").asString()).isEqualTo("philosophers-ordered");
        assertThat(about.get("complete").asBoolean()).isTrue();
        assertThat(about.get("dropped").asLong()).isZero();
        assertThat(about.get("end").asString()).isEqualTo("finished");
    }

    @Test
    void aPoolHasItsTasksAndItsQueue() throws IOException {
        Trace trace = recording("pool-graceful-shutdown");
        byte[] json = json(Scenarios.builtIn("pool-graceful-shutdown"), trace);

        assertThat(new Read(json).counters).containsEntry("queued", 0.0).containsEntry("running", 0.0);
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"cat\":\"work\"").contains("\"task a\"");
    }

    @Test
    void itsSentencesAreInTheLanguageThatIsSpoken() throws IOException {
        Trace trace = recording("philosophers-ordered");
        Spoken.change(Spoken.of("de"));

        assertThat(new Read(json(PHILOSOPHERS, trace)).instants).anyMatch(each -> each.contains("Schloss"));
    }

    private static Trace made(String thread, String lock, long... numbers) {
        ThreadId who = new ThreadId(thread);
        LockId what = new LockId("", lock);
        Trace trace = new Trace(TraceWriter.header(PHILOSOPHERS));
        TraceWriter writer = new TraceWriter();
        trace.append(TraceWriter.start(List.of()));
        long nanos = 5_000;
        for (int at = 0; at < numbers.length; at++) {
            Event event = switch (at % 3) {
                case 0 -> at == 0 ? new ThreadEvent.Started(Role.SCRIPT) : new LockEvent.Acquired(what);
                case 1 -> new LockEvent.Acquired(what);
                default -> new LockEvent.Released(what);
            };
            // The clock of the second event lags behind that of the first.
            trace.append(writer.step(new RecordedEvent(numbers[at], at == 1 ? nanos - 10_000 : nanos, who, event)));
            nanos += 1_500;
        }
        return trace;
    }

    @Test
    void whatWasDroppedIsSaidWhereItIsMissingAndForTheWhole() throws IOException {
        Read read = new Read(json(PHILOSOPHERS, made("P1", "fork1", 1, 2, 9)));

        assertThat(read.instants).contains("6 events were dropped");
        assertThat(read.whole.get("otherData").get("dropped").asLong()).isEqualTo(6);
        assertThat(read.whole.get("otherData").get("complete").asBoolean()).isFalse();
    }

    @Test
    void timeNeverGoesBackAlthoughAClockLags() throws IOException {
        JsonNode events = new Read(json(PHILOSOPHERS, made("P1", "fork1", 1, 2, 3))).whole.get("traceEvents");
        List<String> times = new ArrayList<>();
        events.forEach(event -> {
            if (event.get("ph").asString().equals("i")) {
                times.add(event.get("ts").decimalValue().toPlainString());
            }
        });

        assertThat(times.stream().map(BigDecimal::new).map(BigDecimal::doubleValue)).containsExactly(5.0, 5.0, 8.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"},{\"ph\":\"B\"", "</script>", "a\\b", "line\nbreak", "\u0000\u001b[31m", "half \ud800 pair",
                "Zoë 🧵"})
    void aHostileNameIsOnlyAName(String name) throws IOException {
        Read read = new Read(json(PHILOSOPHERS, made(name, name, 1, 2, 3)));

        assertThat(read.threads()).contains(name.startsWith("half") ? "half \ufffd pair" : name);
        assertThat(read.holders).hasSize(3);
    }

    /// As on a full disk: the writer of JSON has an exception of its own, which nobody who writes a file looks for.
    @Test
    void whatTheDiskSaysIsSaidAndNotWhatTheWriterOfJsonMakesOfIt() throws Exception {
        Trace trace = LiveRun.of(PHILOSOPHERS, PATIENCE).timeline().trace();
        IOException full = new IOException("No space left on device");
        OutputStream out = new OutputStream() {
            private int written;

            @Override
            public void write(int one) throws IOException {
                if (++written > 1_000) {
                    throw full;
                }
            }
        };

        assertThatThrownBy(() -> PerfettoTrace.write(PHILOSOPHERS, trace, out, share -> {})).isSameAs(full);
    }

    @Test
    void aSteppedRunIsRefusedInOneLineAndNothingIsWritten(@TempDir Path folder) {
        Trace stepped = TracedRun.bySchedule(PHILOSOPHERS, Schedule.parse("P1,P2")).timeline().trace();
        Path target = folder.resolve("run.json");

        assertThatThrownBy(() -> PerfettoTrace.write(PHILOSOPHERS, stepped, target.toString(), share -> {}))
                .isInstanceOf(FileError.class)
                .hasMessageContaining("stepped")
                .hasMessageNotContaining("\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anInterruptEndsItAndLeavesTheOldFileWhole(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("run.json");
        Files.writeString(target, "old");
        Trace trace = made("P1", "fork1", 1, 2, 3);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> PerfettoTrace.write(PHILOSOPHERS, trace, target.toString(), share -> {}))
                .isInstanceOf(InterruptedException.class);
        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryContaining("glob:**run.json").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void itIsToldByItsEnding() {
        assertThat(PerfettoTrace.isNamed("a.json")).isTrue();
        assertThat(PerfettoTrace.isNamed("A.PERFETTO.JSON")).isTrue();
        assertThat(PerfettoTrace.isNamed("a.svg")).isFalse();
    }
}
