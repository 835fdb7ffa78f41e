package dev.lockstep.testing;

import dev.lockstep.event.Event;
import dev.lockstep.runtime.EngineRuntime;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/// A runtime at which nobody listens to the engines.
public final class Unheard {

    private Unheard() {}

    /// `runtime`, to an engine that is told that nobody takes note of events. Those it makes all the same, which is
    /// work for nobody, go to `listener`.
    public static EngineRuntime port(EngineRuntime runtime, Consumer<Event> listener) {
        return (EngineRuntime) Proxy.newProxyInstance(
                EngineRuntime.class.getClassLoader(), new Class<?>[]{EngineRuntime.class}, (_, method, arguments) -> {
                    if (method.getName().equals("observed")) {
                        return false;
                    }
                    if (method.getName().equals("emit")) {
                        listener.accept((Event) arguments[0]);
                        return null;
                    }
                    try {
                        return method.invoke(runtime, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
