package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Pools.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.Event;
import dev.lockstep.event.Fault;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Refusal;
import dev.lockstep.event.PoolEvent.Thrown;
import dev.lockstep.event.TaskId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.Unheard;
import dev.lockstep.testing.World;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What only flawed pools tell, and what is counted though nobody listens.
class QueueEventsTest {

    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private final Exception thrown = new IllegalStateException("planned");

    private void tellAll(EngineRuntime port) {
        QueueEvents events = new QueueEvents(port, ID);
        events.made(Thrown.UNMARKED, "notEmpty", null);
        events.unmarked(new Task<>(ID, 3, "a"), thrown);
    }

    @OnEveryRuntime
    void howAPoolIsMadeAndWhatItNeverMarksIsToldToWhoeverListens(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            heard.clear();
            told.listen((_, event) -> heard.add(event));

            tellAll(told);

            assertThat(heard)
                    .containsExactly(
                            new PoolEvent.Made(ID, Thrown.UNMARKED, "notEmpty", null),
                            new PoolEvent.TaskUnmarked(ID, new TaskId(ID, 3, "a"), Fault.of(thrown)));
        });
    }

    @OnEveryRuntime
    void itIsNotEvenMadeWhileNobodyListens(World world) throws Exception {
        world.run(run -> {
            heard.clear();

            tellAll(Unheard.port(run.runtime(), heard::add));

            assertThat(heard).isEmpty();
        });
    }

    @OnEveryRuntime
    void whatIsRefusedIsCountedWhetherOrNotAnybodyListens(World world) throws Exception {
        world.run(run -> {
            QueueEvents events = new QueueEvents(Unheard.port(run.runtime(), heard::add), ID);

            events.refused(Refusal.FULL);
            events.refused(Refusal.FULL);

            assertThat(run.sum(events.refused())).isEqualTo(2);
        });
    }

    @OnEveryRuntime
    void aTaskIsCalledWhatItIsWhereThatIsAText(World world) throws Exception {
        world.run(_ -> {
            assertThat(new Task<>(ID, 3, "a").id()).isEqualTo(new TaskId(ID, 3, "a"));
            assertThat(new Task<>(ID, 3, 7).id()).isEqualTo(new TaskId(ID, 3));
        });
    }
}
