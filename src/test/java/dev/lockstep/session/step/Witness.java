package dev.lockstep.session.step;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.ThreadEnded;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.Watch;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A program as it is, and beside it what it asks of its runtime: which locks it makes, which bodies throw, and what
/// its barrier tells of its rounds. So it is known what an implementation has that nobody asks and that tells nothing.
final class Witness implements Program {

    private final Program program;
    private final Set<LockId> locks = ConcurrentHashMap.newKeySet();
    private final Set<ThreadId> died = ConcurrentHashMap.newKeySet();
    private final Map<ThreadId, BarrierEvent> left = new ConcurrentHashMap<>();
    private final Map<Long, ThreadId> brokenBy = new ConcurrentHashMap<>();
    private volatile @Nullable BarrierEvent ended;

    Witness(Program program) {
        this.program = program;
    }

    Truth.Parts parts() {
        Truth.Gate gate = new Truth.Gate(ended, Map.copyOf(left), Map.copyOf(brokenBy));
        return new Truth.Parts(Set.copyOf(locks), Set.copyOf(died), gate);
    }

    private void told(ThreadId who, BarrierEvent event) {
        switch (event) {
            case BarrierEvent.Tripped _, BarrierEvent.Reset _ -> ended = event;
            case BarrierEvent.Broke(_, long generation, _) -> {
                ended = event;
                brokenBy.put(generation, who);
                left.put(who, event);
            }
            case BarrierEvent.Passed _, BarrierEvent.LeftBroken _, BarrierEvent.TurnedAway _ -> left.put(who, event);
            case BarrierEvent.Made _, BarrierEvent.Stated _, BarrierEvent.Arrived _, BarrierEvent.ActionBegan _,
                    BarrierEvent.ActionEnded _ ->
                {}
        }
    }

    @Override
    public void setUp(EngineRuntime port) {
        InvocationHandler watching = (_, method, arguments) -> {
            if (arguments != null && arguments[0] instanceof LockId lock) {
                locks.add(lock);
            }
            if (arguments != null && arguments[0] instanceof BarrierEvent event && !isMade(event)) {
                told(port.current().id(), event);
            }
            if (method.getName().equals("observed")) {
                return true;
            }
            if (method.getName().equals("spawn")) {
                arguments[2] = watched((String) arguments[0], (Body) arguments[2]);
            }
            try {
                return method.invoke(port, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        Class<?>[] kind = {EngineRuntime.class};
        program.setUp((EngineRuntime) Proxy.newProxyInstance(Witness.class.getClassLoader(), kind, watching));
    }

    /// Whether it is told when the barrier is made, which is done by no thread of the program.
    private static boolean isMade(BarrierEvent event) {
        return event instanceof BarrierEvent.Made || event instanceof BarrierEvent.Stated;
    }

    private Body watched(String name, Body body) {
        return new Body() {

            @Override
            public void run() throws Exception {
                try {
                    body.run();
                } catch (ThreadEnded over) {
                    throw over;
                } catch (Exception | Error thrown) {
                    died.add(new ThreadId(name));
                    throw thrown;
                }
            }

            @Override
            public @Nullable Object localState() {
                return body.localState();
            }

            @Override
            public boolean isLooping() {
                return body.isLooping();
            }

            @Override
            public int call() {
                return body.call();
            }
        };
    }

    @Override
    public Watch watch() {
        return program.watch();
    }
}
