package dev.lockstep.session.explore;

import dev.lockstep.explain.ErrorWords;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.Findings;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.RunComparison;
import dev.lockstep.session.frame.ExploreFrame.SearchState;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.session.step.StepLoop;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The search through a scenario's orders, and one of its runs, stepped through.
///
/// While a search goes on, frames come about 20 times a second, with what it has found so far, and one comes when it is
/// over. The first failure is shown as soon as it is found; when the search is over, the shortest or, where nothing
/// fails, the first outcome. Whoever has asked for another run by then, or has stepped through the one shown, keeps it.
///
/// The shown run begins with the choices that the search found; beyond its end, chance decides.
public final class ExploreSession implements Session.Explore {
    /// The seed of the run that is shown before the search has found one.
    private static final long SEED = 42;

    private final FrameListener listener;
    private final StepLoop loop;
    private final SearchRunner searches;
    private final Runnable look = this::settle;

    // The fields from here on are for the session's thread alone.
    private Scenario scenario;
    private SearchPlan plan;
    /// The search as frames tell it: as it was when the shown run was last settled, so that both belong together.
    private SearchState search;
    private ShownRun looked = ShownRun.NOWHERE;
    /// The language of the sentences of the shown run.
    private Language spoken = Spoken.language();
    private @Nullable RunComparison comparison;
    /// The runs to compare; null where none are.
    private @Nullable Pair pair;
    /// The number of the search that found the shown run.
    private int settled;
    /// Whether the shown run is the one that was asked for, not the session's own choice.
    private boolean asked;
    /// The playhead of the newest frame.
    private int playhead;
    private long number;

    /// A failure and an outcome of a search, by their indices.
    private record Pair(int search, int failure, int outcome) {}

    private ExploreSession(Scenario scenario, SearchPlan plan, FrameListener listener) {
        this.scenario = scenario;
        this.plan = plan;
        this.listener = listener;
        this.loop = StepLoop.of(scenario, SEED, this::tell);
        this.searches = new SearchRunner(() -> loop.nudge(look));
        this.search = searches.state();
    }

    /// Begins to search `scenario`, and hands every frame to `listener` until the session is closed.
    ///
    /// @throws IllegalArgumentException if the scenario has no program, or there is no such plan
    public static ExploreSession open(Scenario scenario, SearchPlan plan, FrameListener listener) {
        ExploreSession session = new ExploreSession(scenario, plan, listener);
        try {
            session.begin(plan);
        } catch (RuntimeException | Error refused) {
            session.close();
            throw refused;
        }
        session.searches.start();
        session.loop.start();
        return session;
    }

    @Override
    public void search(SearchPlan wanted) {
        loop.order(() -> begin(wanted));
    }

    @Override
    public void restart() {
        loop.order(() -> begin(plan));
    }

    private void begin(SearchPlan wanted) {
        searches.begin(program(), wanted);
        search = searches.state();
        plan = wanted;
        looked = ShownRun.NOWHERE;
        asked = false;
        comparison = null;
        pair = null;
    }

    @Override
    public void cancel() {
        searches.cancel();
        // A search that was asked for before, and has not begun.
        loop.pass(searches::cancel);
    }

    @Override
    public void showFailure(int failure) {
        loop.order(() -> {
            lookAtFailure(failure);
            asked = true;
        });
    }

    @Override
    public void showOutcome(int outcome) {
        loop.order(() -> {
            lookAtOutcome(outcome);
            asked = true;
        });
    }

    @Override
    public void compare(int failure, int outcome) {
        loop.order(() -> {
            SearchReport found = found();
            one(found.failures(), failure, ErrorWords::noFailure);
            one(found.outcomes(), outcome, ErrorWords::noOutcome);
            Pair wanted = new Pair(search.number(), failure, outcome);
            Scenario of = scenario;
            Program program = program();
            pair = wanted;
            searches.meanwhile(
                    unwanted -> compare(
                            wanted, () -> new ComparisonSearch(of, program, unwanted)
                                    .compare(found, failure, outcome)));
        });
    }

    private void compare(Pair wanted, Supplier<RunComparison> work) {
        try {
            RunComparison made = work.get();
            loop.nudge(() -> compared(wanted, made));
        } catch (RuntimeException | Error differs) {
            loop.nudge(() -> {
                throw new IllegalStateException(
                        Spoken.language().session().errors().notCompared(ErrorLine.of(differs)), differs);
            });
        }
    }

    private void compared(Pair wanted, RunComparison made) {
        if (wanted.equals(pair)) {
            comparison = made;
        }
    }

    @Override
    public void uncompare() {
        loop.order(() -> {
            pair = null;
            comparison = null;
        });
    }

    @Override
    public Optional<Findings> findings() {
        return searches.findings();
    }

    @Override
    public StepControls controls() {
        return loop;
    }

    /// Searches the edited scenario by the same plan.
    @Override
    public void reload(Scenario edited) {
        loop.reload(edited, () -> {
            scenario = edited;
            begin(plan);
        });
    }

    @Override
    public void complain(String line) {
        loop.complain(line);
    }

    /// Shows a run that was found, if the person has not chosen one.
    private void settle() {
        SearchState state = searches.state();
        search = state;
        SearchReport found = state.found();
        if (settled == state.number()) {
            return;
        }
        boolean over = state.phase() == Phase.DONE;
        if (over) {
            settled = state.number();
        }
        if (found == null || asked || (looked.isShown() && (!over || playhead != looked.lines().size()))) {
            return;
        }
        if (!found.failures().isEmpty()) {
            lookAtFailure(over ? shortest(found.failures()) : 0);
        } else if (over && !found.outcomes().isEmpty()) {
            lookAtOutcome(0);
        }
    }

    private static int shortest(List<SearchReport.Failure> failures) {
        return failures.indexOf(
                Collections.min(
                        failures, Comparator.comparingInt(SearchReport.Failure::steps)
                                .thenComparingInt(SearchReport.Failure::switches)));
    }

    private void lookAtFailure(int failure) {
        String schedule = one(found().failures(), failure, ErrorWords::noFailure).schedule();
        looked = new ShownRun(failure, null, show(schedule));
    }

    private void lookAtOutcome(int outcome) {
        String schedule = one(found().outcomes(), outcome, ErrorWords::noOutcome).example();
        looked = new ShownRun(null, outcome, show(schedule));
    }

    private List<StepSentence> show(String schedule) {
        looked = ShownRun.NOWHERE;
        return loop.show(Schedule.parse(schedule));
    }

    private SearchReport found() {
        SearchReport found = search.found();
        if (found == null) {
            throw new IllegalArgumentException(Spoken.language().session().errors().nothingFound());
        }
        return found;
    }

    private static <T> T one(List<T> all, int index, BiFunction<ErrorWords, Integer, String> missing) {
        if (index < 0 || index >= all.size()) {
            throw new IllegalArgumentException(missing.apply(Spoken.language().session().errors(), index + 1));
        }
        return all.get(index);
    }

    private Program program() {
        return Objects.requireNonNull(scenario.program(), "only scenarios with a program are taken");
    }

    private void tell(StepFrame shown) {
        playhead = shown.position().step();
        Language now = Spoken.language();
        if (!now.equals(spoken)) {
            spoken = now;
            looked = new ShownRun(looked.failure(), looked.outcome(), loop.lines(looked.lines().size()));
        }
        search = searches.inTheLanguageSpoken(search);
        listener.frame(
                new ExploreFrame(
                        ++number,
                        search,
                        shown,
                        looked.failure(),
                        looked.outcome(),
                        looked.lines(),
                        comparison,
                        shown.complaint().isEmpty() ? searches.complaint() : shown.complaint()));
    }

    @Override
    public void close() {
        searches.close();
        loop.close();
    }

    /// The failure or the outcome for which the shown run is shown.
    ///
    /// @param failure which one, from 0; null where for none
    /// @param outcome which one, from 0; null where for none
    /// @param lines its steps in sentences; empty where neither was asked for
    private record ShownRun(@Nullable Integer failure, @Nullable Integer outcome, List<StepSentence> lines) {

        static final ShownRun NOWHERE = new ShownRun(null, null, List.of());

        boolean isShown() {
            return failure != null || outcome != null;
        }
    }
}
