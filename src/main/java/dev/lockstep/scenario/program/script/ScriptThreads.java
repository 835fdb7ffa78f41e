package dev.lockstep.scenario.program.script;

import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// The threads of one run, by name. On real threads the first could look for the last before it is spawned, so all wait
/// until every thread is; in a stepped run they begin later anyway and do not wait.
final class ScriptThreads {

    private final EngineRuntime port;
    private final Map<String, LogicalThread> threads = new ConcurrentHashMap<>();
    private final CountDownLatch complete = new CountDownLatch(1);

    ScriptThreads(EngineRuntime port) {
        this.port = port;
    }

    void enter(String name, LogicalThread thread) {
        threads.put(name, thread);
    }

    void open() {
        complete.countDown();
    }

    /// Waits until every thread is spawned. An interrupt meanwhile is for a later operation and stays set.
    void awaitOthers() throws InterruptedException {
        try {
            complete.await();
        } catch (InterruptedException early) {
            if (complete.getCount() > 0) {
                throw early;
            }
            Thread.currentThread().interrupt();
        }
    }

    String perform(ThreadOperation operation) throws InterruptedException {
        switch (operation) {
            case ThreadOperation.Sleep(var time) -> port.sleep(time);
            case ThreadOperation.Interrupt(var thread) -> named(thread).interrupt();
            case ThreadOperation.WaitFor(var thread, var limit) -> {
                if (limit.isPresent()) {
                    return named(thread).join(port.deadline(limit.get())) ? "ended" : "timed out";
                }
                named(thread).join();
            }
        }
        return "";
    }

    private LogicalThread named(String name) {
        return Objects.requireNonNull(threads.get(name), name);
    }
}
