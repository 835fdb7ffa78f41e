package dev.lockstep.scenario.live;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.engine.barrier.BarrierAction;
import dev.lockstep.engine.barrier.BarrierSettings;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.explain.LoadWords.Call;
import dev.lockstep.explain.LoadWords.Idle;
import dev.lockstep.explain.LoadWords.Parameter;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.EngineRuntime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Parties that work and meet, round after round; the last of them may be slower than the rest.
///
/// A barrier has a fixed number of parties. To change it, an abort releases the waiting parties, the barrier is
/// replaced by a new one under the same name, and all meet there.
public final class BarrierLoad implements Load {

    /// The upper end of scales whose end means "no limit".
    private static final double ENDLESS = 101;
    private static final double FOR_EVER = 10_001;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final EngineId id = new EngineId("barrier");
    private final EngineRuntime runtime;
    private final long seed;
    private final KnobRange span;
    private final BarrierSettings settings;
    private final Optional<Duration> mend;
    private final LiveKnob parties;
    private final LiveKnob rounds;
    private final LiveKnob workTime;
    private final LiveKnob laggard;
    private final LiveKnob limit;
    private final KnobPanel panel;
    private final LoadThreads cast;
    private volatile Meeting meeting;

    BarrierLoad(BarrierPlan plan, EngineRuntime runtime) {
        this.runtime = runtime;
        this.seed = plan.seed();
        this.span = KnobRange.of(plan.work());
        this.mend = plan.mend();
        Optional<BarrierAction> action = plan.action().map(time -> () -> runtime.sleep(time));
        this.settings = new BarrierSettings(plan.parties(), Optional.empty(), action);
        this.parties = StandardKnobs.count("parties", Parameter.PARTIES, LoadLimits.MAX_PARTIES, plan.parties());
        this.rounds = new LiveKnob(
                new Knob(
                        "rounds", Parameter.ROUNDS, 1, ENDLESS, 1, Scale.LOGARITHMIC,
                        KnobFormats.until(ENDLESS, KnobFormats::whole), ENDLESS));
        this.workTime = StandardKnobs.time("work-time", Parameter.WORK_TIME, plan.work());
        this.laggard = new LiveKnob(
                new Knob(
                        "laggard", Parameter.LAGGARD, 1, Math.max(10, plan.laggard()), 0.5, Scale.LINEAR,
                        KnobFormats::times,
                        plan.laggard()));
        this.limit = limit(plan.limit());
        this.panel = KnobPanel.of(parties, rounds, workTime, laggard, limit);
        this.cast = new LoadThreads(runtime, "P", this::attend);
        this.meeting = new Meeting(runtime, new Barrier(runtime, id, settings));
    }

    private static LiveKnob limit(Optional<Duration> limit) {
        double none = Math.max(FOR_EVER, limit.map(Duration::toMillis).orElse(0L) + 1.0);
        double value = limit.map(Duration::toNanos).map(nanos -> nanos / 1e6).orElse(none);
        KnobFormat format = KnobFormats.until(none, KnobFormats::millis);
        return new LiveKnob(new Knob("limit", Parameter.LONGEST_WAIT, 1, none, 1, Scale.LOGARITHMIC, format, value));
    }

    @Override
    public EngineId engine() {
        return id;
    }

    @Override
    public void start() {
        cast.resize(parties.whole());
    }

    private void attend(LoadThreads.Member party) {
        SplittableRandom dice = new SplittableRandom(seed * 31 + party.number());
        Meeting met = meeting;
        int passed = 0;
        while (!party.leaves()) {
            try {
                if (met != meeting) {
                    met = meeting;
                    passed = 0;
                }
                if (passed >= rounds.whole() && !rounds.isOpen()) {
                    runtime.sleep(LOOK_AGAIN);
                } else if (round(party, met, dice)) {
                    passed++;
                }
            } catch (InterruptedException disturbed) {
                // The top of the loop tests whether it was dismissed; otherwise it goes on with its next round.
            }
        }
    }

    private boolean round(LoadThreads.Member party, Meeting place, SplittableRandom dice) throws InterruptedException {
        double slowness = cast.isNewest(party) ? laggard.value() : 1;
        work(span.time(workTime.value() * slowness, dice.nextDouble()));
        switch (place.attend(longestWait())) {
            case PASSED -> {
                return true;
            }
            case BROKE_IT -> {
                if (mend.isPresent()) {
                    runtime.sleep(mend.get());
                    place.reset();
                }
            }
            case TURNED_AWAY -> {}
        }
        return false;
    }

    /// Its own part between two rounds: a sleep, recorded as the work that it stands for.
    private void work(Duration time) throws InterruptedException {
        runtime.emit(new ScriptEvent.Began(ScriptEvent.WORK, 0));
        try {
            runtime.sleep(time);
        } finally {
            runtime.emit(new ScriptEvent.Ended(ScriptEvent.WORK, ""));
        }
    }

    private Optional<Duration> longestWait() {
        return limit.isOpen() ? Optional.empty() : Optional.of(Duration.ofNanos((long) (limit.value() * 1e6)));
    }

    @Override
    public List<Knob> knobs() {
        return panel.knobs();
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.of("interrupt", Call.INTERRUPT, ""),
                Act.of("abort", Call.ABORT, ""),
                Act.of("reset", Call.RESET, ""));
    }

    /// The knobs and acts that change nothing now, by id, with the reason for people.
    ///
    /// @param broken whether the barrier is broken, as events told it; one that is soon mended again does not count
    public Map<String, String> withoutEffect(boolean broken) {
        return broken && mend.isEmpty()
                ? Map.of("abort", Spoken.language().session().load().idle(Idle.BROKEN_ALREADY, 0))
                : Map.of();
    }

    @Override
    public void turn(String knob, double value) throws InterruptedException {
        int before = parties.whole();
        if (panel.turn(knob, value) == parties && parties.whole() != before) {
            meeting.close();
            BarrierSettings fewerOrMore = new BarrierSettings(parties.whole(), settings.limit(), settings.action());
            meeting = new Meeting(runtime, new Barrier(runtime, id, fewerOrMore));
            cast.resize(parties.whole());
        }
    }

    @Override
    public void act(String act) {
        switch (act) {
            case "interrupt" -> meeting.anyone().or(cast::first).ifPresent(party -> party.interrupt());
            case "abort" -> meeting.abort();
            case "reset" -> meeting.reset();
            default -> throw new IllegalArgumentException("there is no act " + act);
        }
    }

    @Override
    public void restate() {
        meeting.restate();
    }
}
