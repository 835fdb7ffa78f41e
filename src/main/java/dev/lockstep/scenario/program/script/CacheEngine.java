package dev.lockstep.scenario.program.script;

import dev.lockstep.engine.cache.CallRefusedException;
import dev.lockstep.engine.cache.ComputeFailedException;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.cache.flawed.FlawedCache;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The cache of a program. A value names the thread that computed it and the ordinal of the compute among that
/// thread's: it depends on this thread alone, so threads share no hidden counter.
final class CacheEngine {

    static final EngineId ID = new EngineId("cache");

    private final EngineRuntime port;
    private final EnginePlan.Cache plan;
    /// The sound cache; null where the program uses a flawed twin.
    private final @Nullable KeyedCache<String, String> sound;
    private final FlawedCache<String, String> cache;
    /// Each thread reads and changes only its own entry.
    private final Map<String, Integer> computesOfThread = new ConcurrentHashMap<>();

    CacheEngine(EngineRuntime port, EnginePlan.Cache plan) {
        this.port = port;
        this.plan = plan;
        EngineId id = ID;
        if (plan.implementation().twin() instanceof Implementation.Twin.OfCache twin) {
            this.sound = null;
            this.cache = twin.make(port, id);
        } else {
            KeyedCache<String, String> keyed = new KeyedCache<>(port, id);
            this.sound = keyed;
            this.cache = keyed::getOrCompute;
        }
    }

    private KeyedCache<String, String> sound() {
        if (sound == null) {
            throw new IllegalStateException("a flawed cache has no such operation; the reader refuses it");
        }
        return sound;
    }

    String perform(CacheOperation operation) throws InterruptedException {
        switch (operation) {
            case CacheOperation.Get(var key) -> {
                return get(key);
            }
            case CacheOperation.Invalidate(var key) -> sound().invalidate(key);
            case CacheOperation.Clear() -> sound().clear();
        }
        return "";
    }

    private String get(String key) throws InterruptedException {
        try {
            return String.valueOf(cache.getOrCompute(key, this::compute));
        } catch (CallRefusedException refused) {
            return "refused, " + refused.chain();
        } catch (ComputeFailedException failed) {
            return failed.getCause() instanceof CallRefusedException refused
                    ? "failed, refused " + refused.chain()
                    : "failed";
        }
    }

    private String compute(String key) throws InterruptedException, PlannedFailure {
        String self = port.current().id().name();
        if (plan.computeTime().isPresent()) {
            port.sleep(plan.computeTime().get());
        }
        for (EnginePlan.AskingCompute asking : plan.asking()) {
            if (asking.computes().means(key, self)) {
                cache.getOrCompute(asking.asked(), this::compute);
                break;
            }
        }
        if (plan.failing().stream().anyMatch(failing -> failing.means(key, self))) {
            throw new PlannedFailure();
        }
        int number = computesOfThread.merge(self, 1, Integer::sum);
        return number == 1 ? "by " + self : "by " + self + " (" + number + ")";
    }
}
