package dev.lockstep.snapshot.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.RandomStream;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.fold.SnapshotFold;
import dev.lockstep.trace.TestRuns;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any step at hand: on events of every type in any order, some of them missing, in steps of one to four events.
class TimelineTest {

    private static final int EVENTS = 3_000;

    private final List<Snapshot> forward = new ArrayList<>();

    private Timeline timeline(long seed) {
        List<RecordedEvent> events = new RandomStream(seed).of(EVENTS);
        Timeline timeline = new Timeline(new Trace(new TraceHeader("s", "", true, "seed " + seed)));
        Snapshot snapshot = Snapshot.EMPTY;
        int at = 0;
        while (at < events.size()) {
            int number = timeline.trace().last() + 1;
            List<RecordedEvent> told = events.subList(at, Math.min(events.size(), at + 1 + number % 4));
            at += told.size() + (number % 97 == 96 ? 1 : 0);
            timeline.append(new TraceStep(number, "A", List.of(), StepOperation.of("go"), told));
            snapshot = snapshot.atStep(number);
            for (RecordedEvent recorded : timeline.trace().step(number).events()) {
                snapshot = SnapshotFold.fold(snapshot, recorded);
            }
            forward.add(snapshot);
        }
        return timeline;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void goingBackEverySnapshotIsTheOneSeenGoingForward(long seed) {
        Timeline timeline = timeline(seed);

        for (int number = timeline.trace().last(); number >= 0; number--) {
            assertThat(timeline.at(number)).as("step %d", number).isEqualTo(forward.get(number));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void goingBackThroughARunOfEnginesEverySnapshotIsTheOneSeenGoingForward(long seed) {
        Trace trace = TestRuns.everything(seed);
        Timeline timeline = new Timeline(new Trace(trace.header()));
        for (int number = 0; number <= trace.last(); number++) {
            timeline.append(trace.step(number));
            // A lane that is looked at before the choices are known is made good once they are.
            cells(timeline, 0, number + 1);
            if (number < trace.last()) {
                timeline.canChoose(trace.step(number + 1).enabled());
            }
            forward.add(timeline.at(number));
        }
        assertThat(text(cells(timeline, 0, trace.last() + 1))).isEqualTo(text(expected(trace.last() + 1)));
        for (int number = trace.last(); number >= 0; number--) {
            assertThat(timeline.at(number)).as("step %d", number).isEqualTo(forward.get(number));
        }
        assertThat(forward.getLast().step()).isEqualTo(trace.last()).isGreaterThan(200);
    }

    @Test
    void whoCanGoIsKnownAfterEveryStepOfARunOfEngines() {
        Trace trace = TestRuns.everything(1);
        Timeline timeline = new Timeline(trace);
        int otherwise = 0;
        for (int number = 0; number < trace.last(); number++) {
            List<String> choices = trace.step(number + 1).enabled();
            for (ThreadView thread : timeline.at(number).threads().values()) {
                String name = thread.id().name();
                Enabledness going = thread.standing().going();
                boolean among = choices.stream()
                        .anyMatch(choice -> choice.equals(name) || choice.startsWith(name + ":"));
                assertThat(going.isAmongTheChoices()).as("%s after step %d", name, number).isEqualTo(among);
                otherwise += going == Enabledness.OTHERWISE ? 1 : 0;
            }
        }
        assertThat(otherwise).isPositive();
        assertThat(timeline.at(trace.last()).threads().values())
                .allMatch(thread -> thread.standing().going() == Enabledness.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTimelineOfATraceThatIsThereIsTheOneThatGrewWithIt(long seed) {
        Timeline grown = timeline(seed);
        Timeline opened = new Timeline(grown.trace());

        int steps = grown.trace().last() + 1;
        for (int number = 0; number < steps; number += 7) {
            assertThat(opened.at(number)).isEqualTo(forward.get(number));
        }
        assertThat(cells(opened, 0, steps)).isEqualTo(cells(grown, 0, steps));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLaneHasOneCellAStepAndShowsTheSignAfterIt(long seed) {
        Timeline timeline = timeline(seed);
        int steps = timeline.trace().last() + 1;

        List<List<String>> whole = cells(timeline, 0, steps);
        assertThat(text(whole)).isEqualTo(text(expected(steps)));
        for (int from = 0; from < steps; from += 131) {
            int to = Math.min(steps, from + 83);
            assertThat(cells(timeline, from, to)).isEqualTo(cut(whole, from, to));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTimelineUpToAStepGoesItsOwnWay(long seed) {
        Timeline timeline = timeline(seed);
        int last = timeline.trace().last();
        List<List<String>> whole = cells(timeline, 0, last + 1);
        for (int number : List.of(0, 1, 127, 128, 129, 600, 767, 768, 769, last)) {
            Timeline fork = timeline.upTo(number);
            fork.append(new TraceStep(number + 1, "B", List.of(), StepOperation.of("other"), List.of()));

            assertThat(fork.at(number)).isEqualTo(forward.get(number));
            assertThat(fork.at(number + 1).step()).isEqualTo(number + 1);
            assertThat(cells(fork, 0, number + 1)).isEqualTo(seen(whole, number));
            assertThatThrownBy(() -> fork.lanes(0, number + 3)).isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThat(timeline.trace().last()).isEqualTo(last);
        assertThat(timeline.at(last)).isEqualTo(forward.get(last));
        assertThat(cells(timeline, 0, last + 1)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aViewStaysWhatItIsWhileTheRunGoesOn(long seed) {
        Timeline timeline = timeline(seed).upTo(40);
        List<Lane> view = timeline.lanes(0, 41);
        List<List<String>> then = cells(view, 0, 41);
        Timeline other = timeline(seed);
        for (int number = 41; number < 700; number++) {
            timeline.append(other.trace().step(number));
        }

        assertThat(cells(view, 0, 41)).isEqualTo(then);
    }

    /// For each thread, in order of the names, the sign in each cell, by what the snapshots said.
    private List<List<String>> expected(int steps) {
        Set<ThreadId> threads = new TreeSet<>();
        forward.forEach(snapshot -> threads.addAll(snapshot.threads().keySet()));
        List<List<String>> all = new ArrayList<>();
        for (ThreadId thread : threads) {
            List<String> cells = new ArrayList<>();
            for (int step = 0; step < steps; step++) {
                ThreadView view = forward.get(step).thread(thread);
                cells.add(view == null ? "" : view.sign().name());
            }
            all.add(cells);
        }
        return all;
    }

    private static List<List<String>> cells(Timeline timeline, int from, int to) {
        return cells(timeline.lanes(from, to), from, to);
    }

    private static List<List<String>> cells(List<Lane> lanes, int from, int to) {
        List<List<String>> all = new ArrayList<>();
        for (Lane lane : lanes.stream().sorted(Comparator.comparing(Lane::thread)).toList()) {
            List<String> cells = new ArrayList<>();
            long at = lane.size() == 0 ? to : lane.from(0);
            for (long before = from; before < at; before++) {
                cells.add("");
            }
            for (int i = 0; i < lane.size(); i++) {
                assertThat(lane.from(i)).isEqualTo(at);
                at = lane.to(i);
                for (long step = lane.from(i); step < at; step++) {
                    cells.add(lane.sign(i).name());
                }
            }
            assertThat(cells).hasSize(to - from);
            all.add(cells);
        }
        return all;
    }

    private static List<String> text(List<List<String>> cells) {
        return cells.stream().map(each -> String.join(" ", each)).toList();
    }

    private static List<List<String>> cut(List<List<String>> cells, int from, int to) {
        return cells.stream().map(each -> each.subList(from, to)).toList();
    }

    private static List<List<String>> seen(List<List<String>> cells, int last) {
        return cut(cells, 0, last + 1).stream()
                .filter(each -> each.stream().anyMatch(sign -> !sign.isEmpty()))
                .toList();
    }
}
