package dev.lockstep.view.window;

import dev.lockstep.explain.GalleryWords.Subject;
import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.control.RunUntil;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.live.NestedTale;
import dev.lockstep.view.library.Library;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Steps through nothing but a tale, and notes what it was asked to do.
public final class StepStub implements Library {
    static final String BOTH = "both";
    static final String STEP_ONLY = "step-only";
    static final String LIVE_ONLY = "live-only";
    static final String RECORDED = "recorded";

    final List<String> asked = new CopyOnWriteArrayList<>();
    private NestedTale tale = new NestedTale("AAABB");
    private @Nullable FrameListener listener;
    private String open = "";
    private int step = 3;
    private int frames;
    private boolean running;

    /// From now on, the run that begins with these choices is shown at this step.
    synchronized void play(String choices, int at) {
        tale = new NestedTale(choices);
        step = at;
        emit();
    }

    synchronized NestedTale tale() {
        return tale;
    }

    @Override
    public List<ScenarioCard> titles() {
        return List.of(
                title(BOTH, EnumSet.allOf(WatchMode.class)),
                title(STEP_ONLY, EnumSet.of(WatchMode.STEP)),
                title(LIVE_ONLY, EnumSet.of(WatchMode.LIVE)),
                title(RECORDED, EnumSet.of(WatchMode.STEP)));
    }

    private static ScenarioCard title(String id, Set<WatchMode> modes) {
        return new ScenarioCard(
                id, LocalText.of("Tale " + id),
                LocalText.of("Two callers ask for each other's key while they compute."), Subject.CACHE, modes);
    }

    @Override
    public synchronized Opened open(String id, WatchMode mode, FrameListener frames) {
        asked.add("open " + id + " " + mode);
        open = id;
        listener = mode == WatchMode.STEP ? frames : null;
        emit();
        return Opened.of(mode == WatchMode.LIVE ? new Silent.Live() : new NotingSession());
    }

    private synchronized void go(int to) {
        step = Math.clamp(to, 0, tale.steps());
        emit();
    }

    private synchronized void emit() {
        FrameListener frame = listener;
        if (frame != null) {
            Scenario scenario = new Scenario(
                    open, LocalText.of("Nested computes"),
                    LocalText.of("Two callers ask for each other's key while they compute."), Group.CACHE, null, null,
                    "");
            frames++;
            frame.frame(
                    open.equals(RECORDED)
                            ? tale.recorded(scenario, frames, step)
                            : tale.frame(scenario, frames, step, running));
        }
    }

    private final class NotingControls extends Silent.Controls {
        @Override
        public void step() {
            asked.add("step");
            synchronized (StepStub.this) {
                if (step == tale.steps() && !tale.enabled().isEmpty()) {
                    tale.choose(tale.enabled().getFirst());
                }
                go(step + 1);
            }
        }

        @Override
        public void back() {
            asked.add("back");
            go(step - 1);
        }

        @Override
        public void jump(int to) {
            asked.add("jump " + to);
            go(to);
        }

        @Override
        public void run(RunUntil until) {
            asked.add("run " + until);
            running = true;
            emit();
        }

        @Override
        public void pause() {
            asked.add("pause");
            running = false;
            emit();
        }

        @Override
        public void speed(double factor) {
            asked.add("speed " + factor);
        }
    }

    private final class NotingSession extends Silent.Step {
        NotingSession() {
            super(new NotingControls());
        }

        @Override
        public void choose(String choice) {
            asked.add("choose " + choice);
        }

        @Override
        public void seed(long seed) {
            asked.add("seed " + seed);
        }

        @Override
        public void policy(ChooserPolicy policy) {
            asked.add("policy " + policy);
        }

        @Override
        public void branch(int id) {
            asked.add("branch " + id);
        }
    }
}
