package dev.lockstep.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.StepOperation.ConditionVerb;
import dev.lockstep.event.StepOperation.LockVerb;
import dev.lockstep.event.StepOperation.OfCondition;
import dev.lockstep.event.StepOperation.OfLock;
import dev.lockstep.event.StepOperation.OfSemaphore;
import dev.lockstep.event.StepOperation.OfThread;
import dev.lockstep.event.StepOperation.OfVariable;
import dev.lockstep.event.StepOperation.Other;
import dev.lockstep.event.StepOperation.SemaphoreVerb;
import dev.lockstep.event.StepOperation.Sleep;
import dev.lockstep.event.StepOperation.ThreadVerb;
import dev.lockstep.event.StepOperation.VariableVerb;
import dev.lockstep.event.StepOperation.WaitUntil;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Operations are written as text, and read back.
class StepOperationTest {

    private static final ThreadId A = new ThreadId("A");
    private static final LockId QUEUE = EngineLocks.queue(new EngineId("pool"));
    private static final LockId KEY = EngineLocks.key(new EngineId("cache"), "user:7/a.b#1");
    private static final LockId MUTEX = new LockId("", "mutex");

    static Stream<StepOperation> everyVerb() {
        List<StepOperation> all = new ArrayList<>();
        for (ThreadVerb verb : ThreadVerb.values()) {
            all.add(new OfThread(verb, A));
        }
        for (LockVerb verb : LockVerb.values()) {
            Stream.of(QUEUE, KEY, MUTEX).forEach(lock -> all.add(new OfLock(verb, lock)));
        }
        for (ConditionVerb verb : ConditionVerb.values()) {
            all.add(new OfCondition(verb, new ConditionId(QUEUE, EngineLocks.NOT_EMPTY)));
            all.add(new OfCondition(verb, new ConditionId(MUTEX, "ready")));
        }
        for (SemaphoreVerb verb : SemaphoreVerb.values()) {
            all.add(new OfSemaphore(verb, "seats"));
        }
        for (VariableVerb verb : VariableVerb.values()) {
            all.add(new OfVariable(verb, "x", null, null));
            all.add(new OfVariable(verb, "x", null, "a = [b]"));
            all.add(new OfVariable(verb, "cache.values", "user:7", null));
            all.add(new OfVariable(verb, "cache.values", "user:7", "by A"));
        }
        Stream.of(1L, 20_000_000L, 90_000_000_000L, 3_600_000_000_000L).forEach(nanos -> all.add(new Sleep(nanos)));
        all.add(new WaitUntil("x = 1 and seats > 0"));
        all.add(StepOperation.NONE);
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyVerb")
    void whatIsWrittenReadsBackEqual(StepOperation operation) {
        assertThat(StepOperation.of(operation.text())).isEqualTo(operation);
    }

    @Test
    void noTwoHaveOneText() {
        assertThat(everyVerb().map(StepOperation::text)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "take", "take lock", "take lock ", "signal", "stop waiting on nothing", "sleep",
                "sleep well",
                "sleep 0.5S", "sleep 60s", "take a break", "readx"})
    void whatNoRuntimeWritesIsKeptAsItIs(String text) {
        assertThat(StepOperation.of(text)).isEqualTo(new Other(text));
    }

    @Test
    void anOperationReadsLikeThis() {
        assertThat(new OfLock(LockVerb.REACQUIRE, KEY).text()).isEqualTo("take lock again cache.key[user:7/a.b#1]");
        assertThat(new OfCondition(ConditionVerb.SIGNAL_ALL, new ConditionId(MUTEX, "ready")).text())
                .isEqualTo("signal all on mutex.ready");
        assertThat(new OfVariable(VariableVerb.PUT, "cache.values", "k", "by A").text())
                .isEqualTo("put cache.values[k] = by A");
        assertThat(new OfVariable(VariableVerb.COMPARE_AND_SET, "x", null, "7").text())
                .isEqualTo("compare and set x = 7");
        assertThat(new OfThread(ThreadVerb.END, A).text()).isEqualTo("end A");
        assertThat(new Sleep(1_500_000_000).text()).isEqualTo("sleep 1.5s");
    }
}
