package dev.lockstep.view.window;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.GalleryWords.Subject;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.file.LocalText;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.RunComparison;
import dev.lockstep.session.frame.ExploreFrame.SearchState;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.session.live.NestedTale;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.view.library.Library;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Searches nothing: tells what a search of a tale would come to, and notes what it was asked to do.
public final class ExploreStub implements Library {
    static final String TALE = "tale";
    static final String LIVE_ONLY = "live-only";

    /// A's and B's, until each waits for the other.
    static final String DEADLOCK = "ABABABAB";
    private static final Outcome CROSSED = new Outcome.Deadlock(
            List.of(waits("A", "right", "B"), waits("B", "left", "A")), 8);
    private static final String WELL = "AAAAAAAAABBBBBBBBB";

    final List<String> asked = new CopyOnWriteArrayList<>();
    private @Nullable FrameListener listener;
    private Phase phase = Phase.DONE;
    private SearchReport found = broken();
    private SearchPlan plan = SearchPlan.DEFAULT;
    private @Nullable Integer failure = 0;
    private @Nullable Integer outcome;
    private @Nullable RunComparison comparison;
    private String complaint = "";
    private String run = DEADLOCK;
    private int step = DEADLOCK.length();
    private int runs = 1;
    private long frames;

    private static Outcome.WaitsFor waits(String thread, String lock, String holder) {
        return new Outcome.WaitsFor(new ThreadId(thread), new LockId("", lock), new ThreadId(holder));
    }

    /// Two outcomes that differ in what they leave, and two failures.
    static SearchReport broken() {
        return new SearchReport(
                true,
                "every order, 1,204 schedules",
                List.of(
                        "partial-order reduction", "sequential consistency", "no spurious wake-ups",
                        "no bound reached"),
                List.of(
                        new SearchReport.Ended(
                                RunOutcome.FINISHED, Map.of("hits", "0"), List.of(), true, 1_180, WELL),
                        new SearchReport.Ended(
                                new RunOutcome(List.of(FailureKey.of(CROSSED))), Map.of(), List.of(), false, 24,
                                DEADLOCK)),
                List.of(SearchReport.AlikeOutcomes.alone(0), SearchReport.AlikeOutcomes.alone(1)),
                List.of(
                        new SearchReport.Failure(CROSSED, DEADLOCK, 8, 7, true, 24),
                        new SearchReport.Failure(
                                new Outcome.PropertyBroken("never: hits = 1", "hits = 1"), "ABABAB", 6, 5, true, 2)),
                List.of());
    }

    /// From now on, frames tell of this.
    synchronized void tell(Phase now, @Nullable SearchReport what) {
        phase = now;
        found = what == null ? broken() : what;
        failure = what != null && what.failures().isEmpty() ? null : failure;
        emit();
    }

    synchronized void complain(String what) {
        complaint = what;
        emit();
    }

    @Override
    public List<ScenarioCard> titles() {
        return List.of(
                new ScenarioCard(
                        TALE, LocalText.of("Tale"), LocalText.of("Two callers ask for each other's key."),
                        Subject.CACHE,
                        EnumSet.allOf(WatchMode.class),
                        ScenarioCard.Sign.BREAKS, null, null),
                new ScenarioCard(
                        LIVE_ONLY, LocalText.of("Live"), LocalText.of("No program."), Subject.CACHE,
                        EnumSet.of(WatchMode.LIVE)));
    }

    @Override
    public synchronized Opened open(String id, WatchMode mode, FrameListener frames) {
        asked.add("open " + id + " " + mode);
        listener = mode == WatchMode.EXPLORE ? frames : null;
        emit();
        return Opened.of(switch (mode) {
            case LIVE -> new Silent.Live();
            case STEP -> new Silent.Step(new NotingControls());
            case EXPLORE -> new NotingSession();
        });
    }

    @Override
    public synchronized Opened watch(String id, String schedule, FrameListener frames) {
        asked.add("watch " + id + " " + schedule);
        listener = null;
        frames.frame(steps());
        return Opened.of(new Silent.Step(new NotingControls()));
    }

    private StepFrame steps() {
        Scenario scenario = new Scenario(
                TALE, LocalText.of("Tale"), LocalText.of("Two callers ask for each other's key."), Group.CACHE, null,
                null,
                "");
        return new NestedTale(run).frame(scenario, runs, step, false);
    }

    private static List<StepSentence> lines(String choices) {
        return IntStream.range(0, choices.length())
                .mapToObj(at -> {
                    String thread = String.valueOf(choices.charAt(at));
                    return new StepSentence(
                            at + 1, new ThreadId(thread), thread, thread + " takes its step " + (at + 1),
                            ThreadSign.RUNNING);
                })
                .toList();
    }

    private synchronized void emit() {
        FrameListener frame = listener;
        if (frame != null) {
            boolean searching = phase == Phase.SEARCHING;
            frames++;
            frame.frame(
                    new ExploreFrame(
                            frames,
                            new SearchState(
                                    phase, 1, plan,
                                    new ExploreFrame.SearchProgress(1_204, 36_118, 60_000, 24, 80_000_000),
                                    searching && found.complete() ? null : found),
                            steps(),
                            searching ? null : failure,
                            searching ? null : outcome,
                            searching || (failure == null && outcome == null) ? List.of() : lines(run),
                            comparison,
                            complaint));
        }
    }

    private synchronized void look(@Nullable Integer shownFailure, @Nullable Integer shownOutcome, String choices) {
        failure = shownFailure;
        outcome = shownOutcome;
        run = choices;
        step = choices.length();
        runs++;
        emit();
    }

    private final class NotingControls extends Silent.Controls {
        @Override
        public void jump(int to) {
            asked.add("jump " + to);
            synchronized (ExploreStub.this) {
                step = to;
                emit();
            }
        }
    }

    private final class NotingSession extends Silent.Explore {
        NotingSession() {
            super(new NotingControls());
        }

        @Override
        public void search(SearchPlan wanted) {
            asked.add(
                    String.format(
                            Locale.ROOT, "search %s %d %s",
                            wanted.strategy(), wanted.schedules(), wanted.preemptions()));
            synchronized (ExploreStub.this) {
                plan = wanted;
                tell(Phase.SEARCHING, null);
            }
        }

        @Override
        public void cancel() {
            asked.add("cancel");
            tell(Phase.DONE, null);
        }

        @Override
        public void showFailure(int index) {
            asked.add("failure " + index);
            look(index, null, broken().failures().get(index).schedule());
        }

        @Override
        public void showOutcome(int index) {
            asked.add("outcome " + index);
            look(null, index, found.outcomes().get(index).example());
        }

        @Override
        public void compare(int failed, int held) {
            asked.add("compare " + failed + " " + held);
            synchronized (ExploreStub.this) {
                comparison = new RunComparison(
                        new RunComparison.Side("A and B wait for each other", false, DEADLOCK, lines(DEADLOCK)), failed,
                        new RunComparison.Side("finished", true, "ABAAAAAAA", lines("ABAAAAAAA")), held, 3);
                emit();
            }
        }

        @Override
        public void uncompare() {
            asked.add("uncompare");
            synchronized (ExploreStub.this) {
                comparison = null;
                emit();
            }
        }
    }
}
