package dev.lockstep.bench;

import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;

/// Runs the cache on the stepped runtime first, so that the JVM compiles the engine for two implementations of the port
/// and not for the only one it has ever seen.
final class BothRuntimes {

    private static final int CALLS = 20_000;

    private BothRuntimes() {}

    static void load() {
        SteppedRuntime stepped = new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT, null);
        RunResult result = stepped.run(port -> {
            KeyedCache<String, String> cache = new KeyedCache<>(port, new EngineId("cache"));
            port.spawn("A", Role.SCRIPT, () -> {
                for (int call = 0; call < CALLS; call++) {
                    cache.getOrCompute("user:" + call % 16, key -> key + "!");
                }
            });
        });
        if (!result.isFinished()) {
            throw new IllegalStateException(result.outcome().message());
        }
    }
}
