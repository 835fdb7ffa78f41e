package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Pools.ID;
import static dev.lockstep.engine.pool.Pools.LONG;
import static dev.lockstep.engine.pool.Pools.endGracefully;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Event;
import dev.lockstep.event.Fault;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Refusal;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.Unheard;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the pool tells is what it does, in order and all of it, and nothing is made for nobody.
class PoolEventsTest {

    private static final TaskId FIRST = new TaskId(ID, 1);
    private static final TaskId SECOND = new TaskId(ID, 2);
    private static final ThreadId W1 = new ThreadId("W1");

    private final List<Event> heard = new CopyOnWriteArrayList<>();

    private EngineRuntime listenTo(Run run) {
        ToldRuntime told = new ToldRuntime(run.runtime());
        heard.clear();
        told.listen((_, event) -> heard.add(event));
        return told;
    }

    private static WorkerPool<Integer> pool(EngineRuntime runtime) {
        return new WorkerPool<>(runtime, ID, PoolSettings.of(1).withCapacity(1).withoutTakeLimit(), item -> {
            if (item == 2) {
                throw new IllegalStateException("planned");
            }
        });
    }

    /// Every way in which a task can be refused, and two that are not.
    private static void submitAll(Run run, WorkerPool<Integer> pool) throws InterruptedException {
        pool.submit(1);
        assertThat(pool.trySubmit(9)).isFalse();
        assertThat(pool.submit(9, Duration.ZERO)).isFalse();
        run.runtime().current().interrupt();
        assertThatThrownBy(() -> pool.submit(9)).isInstanceOf(InterruptedException.class);
        run.runtime().current().interrupt();
        assertThatThrownBy(() -> pool.submit(9, LONG)).isInstanceOf(InterruptedException.class);
        pool.capacity(OptionalInt.of(2));
        assertThat(pool.trySubmit(2)).isTrue();
    }

    @OnEveryRuntime
    void whatComesAndWhatIsRefusedIsToldInOrder(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = pool(listenTo(run));
            submitAll(run, pool);
            pool.restate();

            assertThat(heard)
                    .containsExactly(
                            stated(OptionalInt.of(1), 1, List.of(), new Counts(0, 0, 0, 0, 0, 0)),
                            new PoolEvent.TaskQueued(ID, FIRST),
                            new PoolEvent.TaskRefused(ID, Refusal.FULL),
                            new PoolEvent.TaskRefused(ID, Refusal.TIMED_OUT),
                            new PoolEvent.TaskRefused(ID, Refusal.INTERRUPTED),
                            new PoolEvent.TaskRefused(ID, Refusal.INTERRUPTED),
                            new PoolEvent.CapacityChanged(ID, OptionalInt.of(2)),
                            new PoolEvent.TaskQueued(ID, SECOND),
                            stated(OptionalInt.of(2), 1, List.of(FIRST, SECOND), new Counts(2, 2, 0, 0, 0, 0)));
        });
    }

    @OnEveryRuntime
    void aWorkersLifeIsToldFromItsHiringToTheEndOfThePool(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = pool(listenTo(run));
            submitAll(run, pool);
            heard.clear();
            pool.start();
            assertThat(pool.join(LONG)).isTrue();
            pool.shutdown();
            assertThat(pool.awaitTermination(LONG)).isTrue();
            assertThatThrownBy(() -> pool.submit(9)).isInstanceOf(TaskRejectedException.class);
            pool.restate();

            // On real threads a worker may have begun before its hiring is told.
            assertThat(heard.remove(new PoolEvent.WorkerAdded(ID, W1))).isTrue();
            assertThat(heard)
                    .containsExactly(
                            new PoolEvent.TaskTaken(ID, FIRST),
                            new PoolEvent.TaskSucceeded(ID, FIRST),
                            new PoolEvent.TaskTaken(ID, SECOND),
                            new PoolEvent.TaskFailed(ID, SECOND, new Fault("IllegalStateException", "planned")),
                            new PoolEvent.ShutdownBegan(ID, Phase.DRAINING),
                            new PoolEvent.WorkerLeft(ID, W1),
                            new PoolEvent.Terminated(ID),
                            new PoolEvent.TaskRefused(ID, Refusal.SHUT_DOWN),
                            new PoolEvent.Stated(
                                    ID,
                                    Phase.TERMINATED,
                                    OptionalInt.of(2),
                                    1,
                                    List.of(),
                                    List.of(),
                                    Map.of(),
                                    new Counts(2, 0, 0, 1, 1, 0)));
        });
    }

    @OnEveryRuntime
    void whatAnImmediateShutdownGivesBackIsTold(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = pool(listenTo(run));
            submitAll(run, pool);
            heard.clear();
            assertThat(pool.shutdownNow()).containsExactly(1, 2);
            assertThat(pool.shutdownNow()).isEmpty();

            assertThat(heard)
                    .containsExactly(
                            new PoolEvent.ShutdownBegan(ID, Phase.STOPPING),
                            new PoolEvent.TasksReturned(ID, List.of(FIRST, SECOND)),
                            new PoolEvent.Terminated(ID));
        });
    }

    @OnEveryRuntime
    void aTaskThatRunsIsStatedWithItsWorkerAndAResizeIsToldOnce(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = listenTo(run);
            List<WorkerPool<Integer>> self = new ArrayList<>();
            WorkerPool<Integer> pool = new WorkerPool<>(
                    runtime, ID, PoolSettings.of(1).withoutTakeLimit(), _ -> self.getFirst().restate());
            self.add(pool);
            pool.start();
            pool.submit(1);
            pool.join();
            pool.resize(2);
            endGracefully(pool);

            assertThat(heard)
                    .contains(
                            new PoolEvent.Stated(
                                    ID,
                                    Phase.OPEN,
                                    OptionalInt.empty(),
                                    1,
                                    List.of(W1),
                                    List.of(),
                                    Map.of(W1, FIRST),
                                    new Counts(1, 0, 1, 0, 0, 0)))
                    .containsOnlyOnce(new PoolEvent.Resized(ID, 2), new PoolEvent.WorkerAdded(ID, new ThreadId("W2")));
        });
    }

    @OnEveryRuntime
    void whileNobodyListensNoEventIsMade(World world) throws Exception {
        world.run(run -> {
            List<Event> told = new CopyOnWriteArrayList<>();
            WorkerPool<Integer> pool = pool(Unheard.port(run.runtime(), told::add));
            submitAll(run, pool);
            pool.start();
            pool.resize(2);
            pool.join();
            endGracefully(pool);
            WorkerPool<Integer> stopped = pool(Unheard.port(run.runtime(), told::add));
            stopped.submit(1);
            assertThat(stopped.shutdownNow()).containsExactly(1);
            stopped.restate();

            assertThat(told).isEmpty();
        });
    }

    private static PoolEvent.Stated stated(OptionalInt capacity, int target, List<TaskId> queue, Counts counts) {
        return new PoolEvent.Stated(ID, Phase.OPEN, capacity, target, List.of(), queue, Map.of(), counts);
    }
}
