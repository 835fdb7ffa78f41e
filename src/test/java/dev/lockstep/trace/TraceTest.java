package dev.lockstep.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The trace in memory.
class TraceTest {

    private static TraceStep step(int number, String label) {
        EngineId cache = new EngineId("cache");
        return new TraceStep(
                number, "A", List.of("A", "B"), StepOperation.of(label), List.of(
                        new RecordedEvent(
                                number + 1, number, new ThreadId("A"), new CacheEvent.Missed(cache, "key " + number))));
    }

    private static Trace trace(int steps) {
        Trace trace = new Trace(new TraceHeader("s", "", true, ""));
        for (int number = 0; number < steps; number++) {
            trace.append(step(number, "a"));
        }
        return trace;
    }

    private static List<TraceStep> steps(Trace trace) {
        List<TraceStep> steps = new ArrayList<>();
        for (int number = 0; number <= trace.last(); number++) {
            steps.add(trace.step(number));
        }
        return steps;
    }

    @Test
    void everyStepIsWhatWasAddedInWhateverOrderTheyAreLookedAt() {
        int count = 5 * StepChunk.STEPS + 17;
        Trace trace = trace(count);
        Random random = new Random(7);
        for (int i = 0; i < 4 * count; i++) {
            int number = random.nextInt(count);
            assertThat(trace.step(number)).isEqualTo(step(number, "a"));
        }
        assertThat(trace.last()).isEqualTo(count - 1);
    }

    @Test
    void aTraceUpToAStepAndItsOriginGoTheirOwnWays() {
        int chunk = StepChunk.STEPS;
        for (int at : List.of(0, 1, chunk - 2, chunk - 1, chunk, 2 * chunk - 1, 2 * chunk, 3 * chunk + 4)) {
            Trace trace = trace(3 * chunk + 5);
            List<TraceStep> before = steps(trace);
            Trace copy = trace.upTo(at);
            for (int more = 1; more <= 2 * chunk; more++) {
                copy.append(step(at + more, "b"));
                trace.append(step(trace.last() + 1, "c"));
            }

            assertThat(steps(trace).subList(0, before.size())).isEqualTo(before);
            assertThat(steps(copy).subList(0, at + 1)).isEqualTo(before.subList(0, at + 1));
            assertThat(steps(copy).subList(at + 1, copy.last() + 1)).hasSize(2 * chunk)
                    .allMatch(step -> step.operation().text().equals("b"));
            assertThat(steps(trace).subList(before.size(), trace.last() + 1))
                    .allMatch(step -> step.operation().text().equals("c"));
        }
    }

    @Test
    void aKeyThatIsNotTextIsTextFromTheBeginning() {
        Trace trace = new Trace(new TraceHeader("s", "", false, ""));
        CacheEvent hit = new CacheEvent.Hit(new EngineId("c"), 7, false);
        for (int number = 0; number <= StepChunk.STEPS; number++) {
            trace.append(
                    new TraceStep(
                            number, "", List.of(), StepOperation.NONE,
                            List.of(new RecordedEvent(number + 1, 0, new ThreadId("A"), hit))));
            assertThat(trace.step(number).events().getFirst().event())
                    .isEqualTo(new CacheEvent.Hit(new EngineId("c"), "7", false));
        }
        assertThat(trace.step(0).events().getFirst().event())
                .isEqualTo(new CacheEvent.Hit(new EngineId("c"), "7", false));
    }

    @Test
    void stepsComeInOrderAndThereAreNoOthers() {
        Trace trace = trace(3);
        assertThatThrownBy(() -> trace.append(step(4, ""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> trace.step(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> trace.step(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> trace.upTo(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
