package dev.lockstep.view.code;

import dev.lockstep.diagram.code.Follow;
import dev.lockstep.diagram.code.Stands;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.Event;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.session.step.BuiltInRun;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.fold.SnapshotFold;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The listings in Python, and the lines of them that stand for lines of the engines.
class ListingTest {
    private static final int SEEDS = 6;
    private static final long SEARCHED = 600;

    private static final ThreadId A = new ThreadId("A");
    private static final ThreadId B = new ThreadId("B");
    private static final String JAVA = """
            final class Queue {
                void put(String item) {
                    lock.acquire();
                    items.add(item);
                    lock.release();
                }

                boolean put(String item, Duration limit)
                        throws InterruptedException {
                    lock.acquire();
                }

                void end() {
                    lock.acquire();
                }
            }
            """;
    private static final String PYTHON = """
            class Queue:
                async def put(self, item):
                    async with self.lock:
                        self.add(item)

                def add(self, item):
                    self.items.append(item)
                    self.items.append(item)
            """;

    /// Where a thread stood, and what led there, in a program whose engine has this listing.
    private record Stood(String listing, List<CodePlace> stack) {}

    private static final Set<Stood> STOOD = new LinkedHashSet<>();

    private final Map<String, Listing> listings = new HashMap<>();
    private Snapshot snapshot = Snapshot.EMPTY;

    @BeforeAll
    static void walkThroughEveryBuiltInProgram() {
        for (BuiltInRun run : BuiltInRun.all(SEEDS, SEARCHED)) {
            run.walk((frame, truth) -> {
                for (ThreadView thread : frame.snapshot().threads().values()) {
                    List<CodePlace> stack = thread.standing().stack();
                    if (!frame.listing().isEmpty() && !stack.isEmpty()) {
                        STOOD.add(new Stood(frame.listing(), stack));
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyImplementationHasAListingWhoseTiesAreAllThere(Implementation implementation) {
        Listing listing = packed(implementation.listing());
        assertThat(listing.lines()).isNotEmpty();
        assertThat(listing.lines().values()).allSatisfy(
                line -> assertThat(line).isBetween(1, listing.source().lines().size()));
    }

    @Test
    void everyLineAtWhichAThreadOfABuiltInProgramStandsHasALineInItsListingOrAReasonWhyNot() {
        assertThat(STOOD.stream().map(Stood::listing).distinct()).hasSize(Implementation.values().length);
        assertThat(STOOD).filteredOn(stood -> !isTied(stood.listing(), stood.stack().getFirst())).isEmpty();
    }

    private boolean isTied(String path, CodePlace place) {
        Listing listing = packed(path);
        return listing.lines().containsKey(place) || listing.absent().containsKey(place);
    }

    private Listing packed(String path) {
        return listings.computeIfAbsent(path, each -> Listing.read(each, SourceStore::resource));
    }

    @Test
    void aCallOfAFunctionStandsOnOneLineOfIt() {
        Set<String> twice = new TreeSet<>();
        for (Stood stood : STOOD) {
            Listing listing = packed(stood.listing());
            Snapshot seen = listing.of(told(stood.stack()));
            lookForTwoLinesOfOneCall(listing, Objects.requireNonNull(seen.thread(A)).standing().stack(), twice);
        }
        assertThat(twice).isEmpty();
    }

    /// A compute, which is the caller's, may ask the cache again: that is another call.
    private static void lookForTwoLinesOfOneCall(Listing listing, List<CodePlace> stack, Set<String> found) {
        for (int at = 1; at < stack.size(); at++) {
            CodePlace outer = stack.get(at);
            CodePlace inner = stack.get(at - 1);
            if (inner.line() != outer.line() && function(listing, inner) == function(listing, outer)
                    && !text(listing, outer).contains("await self.compute(key)")) {
                found.add(inner + " in " + outer);
            }
        }
    }

    /// The line at which the function around a place begins.
    private static int function(Listing listing, CodePlace place) {
        int line = place.line();
        while (!listing.source().lines().get(line - 1).text().matches(" *(async )?def .*")) {
            line--;
        }
        return line;
    }

    private static String text(Listing listing, CodePlace place) {
        return listing.source().lines().get(place.line() - 1).text();
    }

    @Test
    void aTieMeansEveryLineOfThatTextInMethodsOfThatNameAndNoOther() {
        Listing listing = read("pool/Queue.java\n  put: lock.acquire() => put: async with\n");
        assertThat(listing.lines()).isEqualTo(Map.of(java(3), 3, java(10), 3));
        assertThat(listing.absent()).isEmpty();
    }

    @Test
    void aMethodNamedWithItsParametersIsThatOneAlone() {
        Listing listing = read("pool/Queue.java\n  put(String item): lock.acquire() => put: async with\n");
        assertThat(listing.lines()).isEqualTo(Map.of(java(3), 3));
    }

    @Test
    void severalTextsMayBeTiedAtOnceAndToNothing() {
        Listing listing = read("""
                # a remark

                pool/Queue.java
                  put: items.add(item) | lock.release() => put: self.add(item)
                  end: lock.acquire() => nothing: it needs no lock: it waits for nobody
                """);
        assertThat(listing.lines()).isEqualTo(Map.of(java(4), 4, java(5), 4));
        assertThat(listing.absent()).isEqualTo(Map.of(java(14), "it needs no lock: it waits for nobody"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "put: lock.take() => put: async with; no line of put has lock.take()",
                "get: lock.acquire() => put: async with; no line of get has lock.acquire()",
                "end: lock.acquire() => get: async with; 0 lines of get have async with",
                "end: lock.acquire() => end: async with; 0 lines of end have async with",
                "end: lock.acquire() => add: self.items; 2 lines of add have self.items",
                "put: lock.acquire() | lock. => put: async with; is tied already",
                "put lock.acquire() => put: async with; it is no tie",
                "put: lock.acquire(); it is no tie",
            })
    void aTieThatNamesWhatIsNotThereIsRefusedInOneLine(String row, String why) {
        assertThatThrownBy(() -> read("pool/Queue.java\n  " + row + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("pool/queue.lines: ")
                .hasMessageContaining(why)
                .hasMessageEndingWith(", in: " + row)
                .message().hasLineCount(1);
    }

    @Test
    void aThreadStandsOnTheLinesThatStandForItsOwnAndOnesWithoutAreNowhere() {
        Listing listing = read("""
                pool/Queue.java
                  put: lock.acquire() => put: async with
                  end: lock.acquire() => nothing: it needs no lock
                """);
        tell(A, List.of(java(3), new CodePlace("Other.java", 9)));
        tell(B, List.of(java(14), java(3)));
        Snapshot seen = listing.of(snapshot);
        assertThat(Objects.requireNonNull(seen.thread(A)).standing().stack())
                .containsExactly(new CodePlace("asyncio/pool/queue.py", 3));
        assertThat(Objects.requireNonNull(seen.thread(B)).standing().stack()).containsExactly(Stands.NOWHERE);
        assertThat(Stands.files(seen)).isEqualTo(Map.of("asyncio/pool/queue.py", Set.of(A)));
        assertThat(Follow.file(seen, B, "shown.py")).isEqualTo("shown.py");
        assertThat(listing.whyNowhere(snapshot)).isEqualTo("B: it needs no lock.");
    }

    @Test
    void aLineThatTheListingKnowsNothingOfIsSaidToBeLeftOut() {
        Listing listing = read("pool/Queue.java\n  put: lock.acquire() => put: async with\n");
        tell(A, List.of(java(14)));
        tell(B, List.of(java(14)));
        assertThat(listing.whyNowhere(snapshot)).isEqualTo("A, B: this listing leaves out what it does now.");
        assertThat(Objects.requireNonNull(listing.of(snapshot).thread(A)).standing().stack())
                .containsExactly(Stands.NOWHERE);
    }

    private static CodePlace java(int line) {
        return new CodePlace("dev/lockstep/engine/pool/Queue.java", line);
    }

    private static Listing read(String ties) {
        Map<String, String> files = Map.of(
                "asyncio/pool/queue.py", PYTHON, "asyncio/pool/queue.lines", ties,
                "source/dev/lockstep/engine/pool/Queue.java", JAVA);
        return Listing.read("pool/queue.py", file -> Objects.requireNonNull(files.get(file), file));
    }

    private void tell(ThreadId thread, List<CodePlace> stack) {
        snapshot = told(snapshot, thread, stack);
    }

    private static Snapshot told(List<CodePlace> stack) {
        return told(Snapshot.EMPTY, A, stack);
    }

    private static Snapshot told(Snapshot before, ThreadId thread, List<CodePlace> stack) {
        Event reached = new ThreadEvent.Reached(StepOperation.of("take lock"), stack);
        return SnapshotFold.fold(before, new RecordedEvent(before.sequence() + 1, 0, thread, reached));
    }
}
