package dev.lockstep.scenario.live;

import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.TaskRejectedException;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.Role;
import dev.lockstep.explain.LoadWords.Call;
import dev.lockstep.explain.LoadWords.Idle;
import dev.lockstep.explain.LoadWords.Parameter;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.scenario.live.Load.PlannedFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// Producers that submit at a rate, and a pool whose tasks sleep for a while and sometimes throw.
///
/// Where the queue has no bound, producers pause at [LoadLimits#MAX_UNBOUNDED_QUEUE] tasks, so that the memory does not
/// fill over night.
public final class PoolLoad implements Load {

    private static final int BURST = 50;
    private static final String ADD_WORKER = "add-worker";
    private static final String REMOVE_WORKER = "remove-worker";
    private static final Duration PAUSE = Duration.ofMillis(100);
    /// Tasks submitted and not begun by a worker, less those that an immediate shutdown gave back.
    private final AtomicInteger notBegun = new AtomicInteger();

    private final EngineId id = new EngineId("pool");
    private final EngineRuntime runtime;
    private final LongSupplier clock;
    private final long seed;
    private final int producers;
    private final KnobRange span;
    private final LiveKnob workers;
    private final LiveKnob capacity;
    private final LiveKnob arrivals;
    private final LiveKnob taskTime;
    private final LiveKnob failing;
    private final KnobPanel panel;
    private final WorkerPool<LoadWork> pool;
    private int bursts;

    PoolLoad(PoolPlan plan, EngineRuntime runtime, LongSupplier clock) {
        this.runtime = runtime;
        this.clock = clock;
        this.seed = plan.seed();
        this.producers = plan.producers();
        this.span = KnobRange.of(plan.taskTime());
        this.workers = StandardKnobs.count("workers", Parameter.WORKERS, LoadLimits.MAX_WORKERS, plan.workers());
        this.capacity = capacity(plan.capacity());
        this.arrivals = StandardKnobs.rate("arrivals", Parameter.ARRIVALS, 2_000, plan.arrivals());
        this.taskTime = StandardKnobs.time("task-time", Parameter.TASK_TIME, plan.taskTime());
        this.failing = StandardKnobs.share("failing", Parameter.FAILING_TASKS, plan.failing());
        this.panel = KnobPanel.of(workers, capacity, arrivals, taskTime, failing);
        PoolSettings settings = new PoolSettings(
                plan.workers(), plan.capacity(), Optional.of(PoolSettings.DEFAULT_TAKE_LIMIT));
        this.pool = new WorkerPool<>(runtime, id, settings, this::run);
    }

    private static LiveKnob capacity(OptionalInt bound) {
        double none = LoadLimits.MAX_CAPACITY + 1.0;
        return new LiveKnob(
                new Knob(
                        "capacity",
                        Parameter.QUEUE_CAPACITY,
                        1,
                        none,
                        1,
                        Scale.LOGARITHMIC,
                        KnobFormats.until(none, KnobFormats::whole),
                        bound.isPresent() ? bound.getAsInt() : none));
    }

    @Override
    public EngineId engine() {
        return id;
    }

    @Override
    public void start() {
        new LoadThreads(runtime, "P", this::produce).resize(producers);
        pool.start();
    }

    private void produce(LoadThreads.Member producer) throws InterruptedException {
        SplittableRandom dice = new SplittableRandom(seed * 31 + producer.number());
        ArrivalPace pace = new ArrivalPace(runtime, clock, () -> arrivals.value() / producers, dice);
        try {
            while (true) {
                if (isOverfull()) {
                    runtime.sleep(PAUSE);
                } else if (pace.due()) {
                    submit(dice);
                }
            }
        } catch (TaskRejectedException shutDown) {
            // The pool takes no more: this producer's work is over.
        }
    }

    private boolean isOverfull() {
        return capacity.isOpen() && notBegun.get() >= LoadLimits.MAX_UNBOUNDED_QUEUE;
    }

    private void submit(SplittableRandom dice) throws InterruptedException {
        LoadWork job = new LoadWork(dice.nextDouble(), dice.nextDouble());
        notBegun.incrementAndGet();
        boolean accepted = false;
        try {
            pool.submit(job);
            accepted = true;
        } finally {
            if (!accepted) {
                notBegun.decrementAndGet();
            }
        }
    }

    private void run(LoadWork job) throws InterruptedException, PlannedFailure {
        notBegun.decrementAndGet();
        runtime.sleep(span.time(taskTime.value(), job.length()));
        if (job.luck() * 100 < failing.value()) {
            throw new PlannedFailure("as the scenario asks");
        }
    }

    @Override
    public List<Knob> knobs() {
        return panel.knobs();
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.of(ADD_WORKER, Call.ADD_WORKER, ""),
                Act.of(REMOVE_WORKER, Call.REMOVE_WORKER, ""),
                Act.of("burst", Call.BURST, Integer.toString(BURST)),
                Act.of("shutdown", Call.SHUT_DOWN, ""),
                Act.of("shutdown-now", Call.SHUT_DOWN_NOW, ""));
    }

    private static String idle(Idle idle) {
        return Spoken.language().session().load().idle(idle, LoadLimits.MAX_WORKERS);
    }

    /// The knobs and acts that change nothing now, by id, with the reason for people.
    ///
    /// @param phase how far the pool has come, as events told it: to ask the pool would be to wait for it
    public Map<String, String> withoutEffect(Phase phase) {
        Map<String, String> idle = new HashMap<>();
        if (workers.whole() == 1) {
            idle.put(REMOVE_WORKER, idle(Idle.FEWEST_WORKERS));
        }
        if (workers.isOpen()) {
            idle.put(ADD_WORKER, idle(Idle.MOST_WORKERS));
        }
        if (phase == Phase.OPEN) {
            return idle;
        }
        for (String crew : List.of("workers", ADD_WORKER, REMOVE_WORKER)) {
            idle.put(crew, idle(Idle.WORKERS_LEAVE));
        }
        for (String arriving : List.of("capacity", "arrivals", "burst")) {
            idle.put(arriving, idle(Idle.NO_NEW_TASKS));
        }
        idle.put("shutdown", idle(Idle.SHUT_DOWN_ALREADY));
        if (phase != Phase.DRAINING) {
            idle.put("shutdown-now", idle(Idle.SHUT_DOWN_ALREADY));
            for (String running : List.of("task-time", "failing")) {
                idle.put(running, idle(Idle.NO_TASK_BEGINS));
            }
        }
        return idle;
    }

    @Override
    public void turn(String knob, double value) {
        Knob before = workers.knob();
        LiveKnob turned = panel.turn(knob, value);
        if (turned == workers) {
            resize(before);
        } else if (turned == capacity) {
            pool.capacity(capacity.isOpen() ? OptionalInt.empty() : OptionalInt.of(capacity.whole()));
        }
    }

    private void resize(Knob before) {
        try {
            pool.resize(workers.whole());
        } catch (IllegalStateException shutDown) {
            workers.turn(before.value());
            throw new IllegalStateException(
                    Spoken.language().session().load().workersAreFixed(), shutDown);
        }
    }

    @Override
    public void act(String act) {
        switch (act) {
            case ADD_WORKER -> turn("workers", workers.value() + 1);
            case REMOVE_WORKER -> turn("workers", workers.value() - 1);
            case "burst" -> burst();
            case "shutdown" -> pool.shutdown();
            case "shutdown-now" -> notBegun.addAndGet(-pool.shutdownNow().size());
            default -> throw new IllegalArgumentException("there is no act " + act);
        }
    }

    private void burst() {
        SplittableRandom dice = new SplittableRandom(~seed + bursts);
        runtime.spawn("B" + ++bursts, Role.SCRIPT, () -> {
            try {
                for (int i = 0; i < BURST; i++) {
                    submit(dice);
                }
            } catch (TaskRejectedException shutDown) {
                // The rest of the burst is refused like all later tasks.
            }
        });
    }

    @Override
    public void restate() {
        pool.restate();
    }

    /// A task of a live pool, with its random numbers; the knobs' values when it runs decide what they mean.
    ///
    /// @param length the position of its duration within the range, 0 to 1
    /// @param luck it throws if this is below the share that throws, 0 to 1
    private record LoadWork(double length, double luck) {}
}
