package dev.lockstep.view;

import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.Comparison;
import dev.lockstep.session.ExploreFrame;
import dev.lockstep.session.Found;
import dev.lockstep.session.FrameListener;
import dev.lockstep.session.Line;
import dev.lockstep.session.Mode;
import dev.lockstep.session.NestedTale;
import dev.lockstep.session.SearchPlan;
import dev.lockstep.session.SearchState;
import dev.lockstep.session.SearchState.Phase;
import dev.lockstep.session.StepFrame;
import dev.lockstep.session.Title;
import dev.lockstep.view.desk.Library;
import dev.lockstep.view.desk.Player;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;
import org.jspecify.annotations.Nullable;

/// Searches nothing: tells what a search of a tale would come to, and notes what it was asked to do.
public final class ExploreStub implements Library {
    static final String TALE = "tale";
    static final String LIVE_ONLY = "live-only";

    /// A's and B's, until each waits for the other.
    static final String DEADLOCK = "ABABABAB";
    private static final String WELL = "AAAAAAAAABBBBBBBBB";

    final List<String> asked = new CopyOnWriteArrayList<>();
    private @Nullable FrameListener listener;
    private Phase phase = Phase.DONE;
    private Found found = broken();
    private SearchPlan plan = SearchPlan.DEFAULT;
    private @Nullable Integer failure = 0;
    private @Nullable Integer outcome;
    private @Nullable Comparison comparison;
    private String complaint = "";
    private String run = DEADLOCK;
    private int step = DEADLOCK.length();
    private int runs = 1;
    private long frames;

    /// Two outcomes that differ in what they leave, and two failures.
    static Found broken() {
        return new Found(
                true,
                "every order, 1,204 schedules",
                List.of("partial-order reduction", "sequential consistency", "no spurious wake-ups", "no bound reached"),
                List.of(
                        new Found.Ended("finished: hits = 0, value = Ada", "finished", Map.of("hits", "0"), true, false, 1_180, WELL),
                        new Found.Ended("deadlock", "A and B wait for each other: deadlock", Map.of(), false, false, 24, DEADLOCK)),
                List.of(
                        new Found.Failure("deadlock", "A and B wait for each other: deadlock", DEADLOCK, 8, 7, true, 24),
                        new Found.Failure("property-broken", "hits = 1 was never so", "ABABAB", 6, 5, true, 2)),
                List.of());
    }

    /// From now on, frames tell of this.
    synchronized void tell(Phase now, @Nullable Found what) {
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
    public List<Title> titles() {
        return List.of(
                new Title(TALE, "Tale", "Two callers ask for each other's key.", "Tales", EnumSet.allOf(Mode.class), Title.Sign.BREAKS),
                new Title(LIVE_ONLY, "Live", "No program.", "Tales", EnumSet.of(Mode.LIVE)));
    }

    @Override
    public synchronized Player open(String id, Mode mode, FrameListener frames) {
        asked.add("open " + id + " " + mode.label());
        listener = mode == Mode.EXPLORE ? frames : null;
        emit();
        return new StubPlayer();
    }

    @Override
    public synchronized Player watch(String id, String schedule, FrameListener frames) {
        asked.add("watch " + id + " " + schedule);
        listener = null;
        frames.frame(steps());
        return new StubPlayer();
    }

    private StepFrame steps() {
        Scenario scenario = new Scenario(TALE, "Tale", "Two callers ask for each other's key.", Group.CACHE, null, null, "");
        return new NestedTale(run).frame(scenario, runs, step, false);
    }

    private static List<Line> lines(String choices) {
        return IntStream.range(0, choices.length())
                .mapToObj(at -> {
                    String thread = String.valueOf(choices.charAt(at));
                    return new Line(at + 1, new ThreadId(thread), thread, thread + " takes its step " + (at + 1), ThreadSign.RUNNING);
                })
                .toList();
    }

    private synchronized void emit() {
        FrameListener frame = listener;
        if (frame != null) {
            boolean searching = phase == Phase.SEARCHING;
            frames++;
            frame.frame(new ExploreFrame(
                    frames,
                    new SearchState(phase, 1, plan, 1_204, 36_118, 60_000, 24, 80_000_000, searching ? null : found),
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

    private final class StubPlayer implements Player {
        @Override
        public void search(SearchPlan wanted) {
            asked.add(String.format(Locale.ROOT, "search %s %d %s",
                    wanted.strategy(), wanted.schedules(), wanted.preemptions()));
            synchronized (ExploreStub.this) {
                plan = wanted;
                tell(Phase.SEARCHING, null);
            }
        }

        @Override
        public void cancelSearch() {
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
            look(null, index, broken().outcomes().get(index).example());
        }

        @Override
        public void compare(int failed, int held) {
            asked.add("compare " + failed + " " + held);
            synchronized (ExploreStub.this) {
                comparison = new Comparison(
                        new Comparison.Side("A and B wait for each other", false, DEADLOCK, lines(DEADLOCK)), failed,
                        new Comparison.Side("finished", true, "ABAAAAAAA", lines("ABAAAAAAA")), held, 3);
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

        @Override
        public void jump(int to) {
            asked.add("jump " + to);
            synchronized (ExploreStub.this) {
                step = to;
                emit();
            }
        }
    }
}
