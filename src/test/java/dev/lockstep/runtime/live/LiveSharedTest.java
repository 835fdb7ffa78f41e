package dev.lockstep.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Shared;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A shared variable on real threads is sequentially consistent: of two threads that each write and then read what the
/// other writes, one sees the other's write. (The litmus test *store buffering*: a variable that is not volatile fails
/// it on every common machine.)
///
/// Nothing can be forced on a processor: rounds are run until both threads have really run at once in some of them. A
/// right variable never fails here, however they run.
@Timeout(60)
class LiveSharedTest {

    private static final int MOST_ROUNDS = 300;
    private static final int ROUNDS_AT_ONCE = 5;
    private static final int WRITES = 100_000;
    private static final int WRITES_AT_ONCE = 1_000;

    private final LiveRuntime runtime = LiveRuntime.unobserved();
    private final Integer[] numbers = IntStream.rangeClosed(0, WRITES).boxed().toArray(Integer[]::new);

    @Test
    void ofTwoThatWriteAndThenReadOneSeesWhatTheOtherWrote() throws Exception {
        int atOnce = 0;
        for (int round = 0; round < MOST_ROUNDS && atOnce < ROUNDS_AT_ONCE; round++) {
            Shared<Integer> x = runtime.shared("x", 0);
            Shared<Integer> y = runtime.shared("y", 0);
            int[] sawOfY = new int[WRITES + 1];
            int[] sawOfX = new int[WRITES + 1];
            CountDownLatch both = new CountDownLatch(2);
            Thread a = Thread.ofPlatform().start(() -> writeAndRead(x, y, sawOfY, both));
            Thread b = Thread.ofPlatform().start(() -> writeAndRead(y, x, sawOfX, both));
            a.join();
            b.join();
            assertThat(bothUnseen(sawOfY, sawOfX)).as("pairs of writes of which neither was seen").isZero();
            if (writtenAtOnce(sawOfY) >= WRITES_AT_ONCE) {
                atOnce++;
            }
        }
    }

    private void writeAndRead(Shared<Integer> mine, Shared<Integer> theirs, int[] saw, CountDownLatch both) {
        both.countDown();
        while (both.getCount() > 0) {
            Thread.onSpinWait();
        }
        for (int write = 1; write <= WRITES; write++) {
            mine.set(numbers[write]);
            saw[write] = theirs.get();
        }
    }

    /// After its write `i` the one had not seen the other's write `j`: then that came later, and must have seen `i`.
    private static long bothUnseen(int[] sawOfY, int[] sawOfX) {
        return IntStream.rangeClosed(1, WRITES)
                .filter(i -> sawOfY[i] < WRITES && sawOfX[sawOfY[i] + 1] < i)
                .count();
    }

    /// After how many writes the other was neither at its beginning nor at its end.
    private static long writtenAtOnce(int[] saw) {
        return IntStream.rangeClosed(1, WRITES)
                .filter(i -> saw[i] > 0 && saw[i] < WRITES)
                .count();
    }
}
