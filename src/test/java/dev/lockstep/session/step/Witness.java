package dev.lockstep.session.step;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A program as it is, and beside it what it asks of its runtime: which locks it makes, and which bodies throw. So it
/// is known what an implementation has that nobody asks and that tells nothing.
final class Witness implements Program {

    private final Program program;
    private final Set<LockId> locks = ConcurrentHashMap.newKeySet();
    private final Set<ThreadId> died = ConcurrentHashMap.newKeySet();

    Witness(Program program) {
        this.program = program;
    }

    Truth.Parts parts() {
        return new Truth.Parts(Set.copyOf(locks), Set.copyOf(died));
    }

    @Override
    public void setUp(EngineRuntime port) {
        InvocationHandler watching = (_, method, arguments) -> {
            if (arguments != null && arguments[0] instanceof LockId lock) {
                locks.add(lock);
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
