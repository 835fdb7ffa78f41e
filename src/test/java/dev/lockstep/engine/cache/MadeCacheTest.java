package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Locks;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Event;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.Unheard;
import dev.lockstep.testing.World;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Which locks a flawed cache has is told to whoever listens.
class MadeCacheTest {

    private static final EngineId CACHE = new EngineId("cache");

    private final List<Event> heard = new CopyOnWriteArrayList<>();

    @OnEveryRuntime
    void whichLocksACacheHasIsToldToWhoeverListens(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            heard.clear();
            told.listen((_, event) -> heard.add(event));

            new CacheEvents(told, CACHE).made(Locks.NONE);

            assertThat(heard).containsExactly(new CacheEvent.Made(CACHE, Locks.NONE));
        });
    }

    @OnEveryRuntime
    void itIsNotEvenMadeWhileNobodyListens(World world) throws Exception {
        world.run(run -> {
            heard.clear();

            new CacheEvents(Unheard.port(run.runtime(), heard::add), CACHE).made(Locks.NONE);

            assertThat(heard).isEmpty();
        });
    }
}
