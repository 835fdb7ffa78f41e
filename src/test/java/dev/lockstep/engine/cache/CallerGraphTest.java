package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.live.LiveRuntime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// Whose wait would never end, read from who computes what and who waits for what.
@Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD) // A walk that never ends heeds no interrupt.
class CallerGraphTest {

    private static final ThreadId ONE = new ThreadId("one");
    private static final ThreadId TWO = new ThreadId("two");

    private final LiveRuntime runtime = LiveRuntime.unobserved();
    private final CallerGraph<String> graph = new CallerGraph<>();
    private final KeyLock<String> a = lock("A");
    private final KeyLock<String> b = lock("B");

    private KeyLock<String> lock(String key) {
        return new KeyLock<>(key, key.hashCode(), runtime.mutex(new LockId("cache", "key", key)));
    }

    @AfterEach
    void endTheRun() {
        runtime.close();
    }

    @Test
    void aCallerMayAskAgainForWhatItNoLongerComputes() {
        graph.computeBegan(ONE, a);
        assertThat(refusal(ONE, a)).isEqualTo("A → A");
        graph.computeEnded(ONE, a);
        assertThat(refusal(ONE, a)).isNull();
        assertThat(graph.isComputing(ONE)).isFalse();
    }

    @Test
    void theChainBeginsAtTheKeyThatIsAskedForAgain() {
        graph.computeBegan(ONE, a);
        graph.computeBegan(ONE, b);
        assertThat(refusal(ONE, a)).isEqualTo("A → B → A");
        assertThat(refusal(ONE, b)).isEqualTo("B → B");
    }

    @Test
    void aWaitIsOverWhenItsComputeBegins() {
        graph.computeBegan(ONE, a);
        graph.waits(ONE, b);
        graph.computeBegan(ONE, b);
        graph.computeBegan(TWO, lock("C"));
        assertThat(refusal(TWO, b)).isNull();
    }

    @Test
    void aWaitThatClosesTheCycleIsRefusedAndOneThatIsOverIsNot() {
        graph.computeBegan(ONE, a);
        graph.computeBegan(TWO, b);
        graph.waits(ONE, b);
        assertThat(refusal(TWO, a)).isEqualTo("two → A → one → B → two");
        graph.waitsNoMore(ONE);
        assertThat(refusal(TWO, a)).isNull();
    }

    @Test
    void whoComputesNothingIsNeverRefused() {
        graph.computeBegan(ONE, a);
        assertThat(refusal(TWO, a)).isNull();
        assertThat(refusal(TWO, b)).isNull();
    }

    private @Nullable String refusal(ThreadId caller, KeyLock<String> wanted) {
        CallRefusedException refusal = graph.refusal(caller, wanted);
        return refusal == null ? null : refusal.chain();
    }
}
