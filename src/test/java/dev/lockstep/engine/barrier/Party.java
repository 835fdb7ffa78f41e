package dev.lockstep.engine.barrier;

import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.testing.Run;

/// A script thread that waits at a barrier once, and how that went, in a word: `passed 0` with its arrival index,
/// `timed out`, `interrupted`, `broken: RESET` with the cause, or the simple name of what else was thrown.
final class Party {

    /// A call of `await`.
    interface Call {

        int await() throws Exception;
    }

    private final LogicalThread thread;
    private final Result result;

    private Party(LogicalThread thread, Result result) {
        this.thread = thread;
        this.result = result;
    }

    static Party start(Run run, String name, Call call) {
        Result result = new Result();
        return new Party(run.script(name, () -> result.word = tryOnce(call)), result);
    }

    static String tryOnce(Call call) {
        try {
            return "passed " + call.await();
        } catch (BarrierTimeoutException timedOut) {
            return "timed out";
        } catch (InterruptedException interrupted) {
            return "interrupted";
        } catch (BrokenBarrierException broken) {
            return "broken: " + broken.reason();
        } catch (RunEnded over) {
            throw over;
        } catch (Throwable other) {
            return other.getClass().getSimpleName();
        }
    }

    LogicalThread thread() {
        return thread;
    }

    /// How it went, once it is over.
    String outcome() throws InterruptedException {
        thread.join();
        return result.word;
    }

    private static final class Result {

        private volatile String word = "still waiting";
    }
}
