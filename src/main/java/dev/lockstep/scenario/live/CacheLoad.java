package dev.lockstep.scenario.live;

import dev.lockstep.engine.cache.CacheTallies;
import dev.lockstep.engine.cache.ComputeFailedException;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Role;
import dev.lockstep.explain.LoadWords.Call;
import dev.lockstep.explain.LoadWords.Parameter;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.scenario.live.Load.PlannedFailure;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Callers that ask a cache for keys, some more often than others; computes that sleep for a while and sometimes throw;
/// and one thread that invalidates keys at a rate, as changes to the data behind a cache would.
public final class CacheLoad implements Load {

    private final EngineId id = new EngineId("cache");
    private final EngineRuntime runtime;
    private final LongSupplier clock;
    private final long seed;
    private final KnobRange computeSpan;
    private final KnobRange thinkSpan;
    private final LiveKnob callers;
    private final LiveKnob keys;
    private final LiveKnob skew;
    private final LiveKnob computeTime;
    private final LiveKnob failing;
    private final LiveKnob thinkTime;
    private final LiveKnob invalidations;
    private final KnobPanel panel;
    private final KeyedCache<String, String> cache;
    private final LoadThreads cast;
    private final AtomicLong versions = new AtomicLong();
    private volatile ZipfDistribution popularity;

    CacheLoad(CachePlan plan, EngineRuntime runtime, LongSupplier clock) {
        this.runtime = runtime;
        this.clock = clock;
        this.seed = plan.seed();
        this.computeSpan = KnobRange.of(plan.computeTime());
        this.thinkSpan = KnobRange.of(plan.think());
        this.callers = StandardKnobs.count("callers", Parameter.CALLERS, LoadLimits.MAX_CALLERS, plan.callers());
        this.keys = StandardKnobs.count("keys", Parameter.KEYS, LoadLimits.MAX_KEYS, plan.keys());
        this.skew = new LiveKnob(
                new Knob(
                        "skew", Parameter.KEY_SKEW, 0, LoadLimits.MAX_SKEW, 0.1, Scale.LINEAR, KnobFormats::tenths,
                        plan.skew()));
        this.computeTime = StandardKnobs.time("compute-time", Parameter.COMPUTE_TIME, plan.computeTime());
        this.failing = StandardKnobs.share("failing", Parameter.FAILING_COMPUTES, plan.failing());
        this.thinkTime = StandardKnobs.time("think-time", Parameter.THINK_TIME, plan.think());
        this.invalidations = StandardKnobs.rate("invalidations", Parameter.INVALIDATIONS, 20, plan.invalidations());
        this.panel = KnobPanel.of(callers, keys, skew, computeTime, failing, thinkTime, invalidations);
        this.popularity = new ZipfDistribution(plan.keys(), plan.skew());
        this.cache = new KeyedCache<>(runtime, id);
        this.cast = new LoadThreads(runtime, "C", this::call);
    }

    @Override
    public EngineId engine() {
        return id;
    }

    /// The counters of the cache.
    public CacheTallies tallies() {
        return cache.tallies();
    }

    @Override
    public void start() {
        cast.resize(callers.whole());
        runtime.spawn("invalidator", Role.SERVICE, this::invalidate);
    }

    private void call(LoadThreads.Member caller) {
        SplittableRandom dice = new SplittableRandom(seed * 31 + caller.number());
        while (!caller.leaves()) {
            try {
                runtime.sleep(thinkSpan.time(thinkTime.value(), dice.nextDouble()));
                double length = dice.nextDouble();
                double luck = dice.nextDouble();
                cache.getOrCompute(key(popularity.sample(dice.nextDouble())), key -> compute(key, length, luck));
            } catch (ComputeFailedException failed) {
                // The cache counts and records it. The caller asks for another key, as a server's thread would.
            } catch (InterruptedException sentAway) {
                // The top of the loop tests whether it was dismissed.
            }
        }
    }

    private String compute(String key, double length, double luck) throws InterruptedException, PlannedFailure {
        runtime.sleep(computeSpan.time(computeTime.value(), length));
        if (luck * 100 < failing.value()) {
            throw new PlannedFailure("as the scenario asks");
        }
        return key + " v" + versions.incrementAndGet();
    }

    private void invalidate() throws InterruptedException {
        SplittableRandom dice = new SplittableRandom(~seed);
        ArrivalPace pace = new ArrivalPace(runtime, clock, invalidations::value, dice);
        while (true) {
            if (pace.due()) {
                cache.invalidate(key(popularity.sample(dice.nextDouble())));
            }
        }
    }

    private static String key(int number) {
        return "user:" + (number + 1);
    }

    @Override
    public List<Knob> knobs() {
        return panel.knobs();
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.of("invalidate", Call.INVALIDATE, key(0)),
                Act.of("clear", Call.CLEAR, ""));
    }

    @Override
    public void turn(String knob, double value) {
        LiveKnob turned = panel.turn(knob, value);
        if (turned == callers) {
            cast.resize(callers.whole());
        } else if (turned == keys || turned == skew) {
            popularity = new ZipfDistribution(keys.whole(), skew.value());
        }
    }

    @Override
    public void act(String act) {
        switch (act) {
            case "invalidate" -> cache.invalidate(key(0));
            case "clear" -> cache.clear();
            default -> throw new IllegalArgumentException("there is no act " + act);
        }
    }

    @Override
    public void restate() {
        cache.restate();
    }
}
