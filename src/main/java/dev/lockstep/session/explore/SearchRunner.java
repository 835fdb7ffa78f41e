package dev.lockstep.session.explore;

import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.FoundSoFar;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.frame.ExploreFrame.SearchProgress;
import dev.lockstep.session.frame.ExploreFrame.SearchState;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.loop.CommandQueue;
import dev.lockstep.session.loop.ThreadEndings;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.jspecify.annotations.Nullable;

/// The searches of a session, one at a time: the next ends the search under way. One thread begins them, reports their
/// progress, and does other long work between them; a second thread waits for the search itself.
///
/// May be used from any thread; only [#close] waits.
final class SearchRunner implements AutoCloseable {
    /// Between two reports of progress.
    private static final Duration PROGRESS_PERIOD = Duration.ofMillis(50);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Search(int number, SearchPlan plan, Exploration exploration, AlikeGroups groups) {}

    /// A task of the first thread; of each kind at most one is queued.
    private record Work(Kind key, Runnable task) implements CommandQueue.Command {
        private enum Kind {
            SEARCH,
            OTHER
        }
    }

    private final Runnable changed;
    private final Thread thread = Thread.ofPlatform().daemon().name("lockstep-searches").unstarted(this::serve);
    /// At most a search and, behind it, other work.
    private final CommandQueue<Work> work = new CommandQueue<>(Work.Kind.values().length);
    private int number;
    /// The newest search, whether or not it has begun.
    private @Nullable Search newest;
    /// The result of the newest search; null until it is over.
    private @Nullable SearchOutcome searched;

    /// @param changed is called whenever [#state] has news, by a thread that must not wait
    SearchRunner(Runnable changed) {
        this.changed = changed;
    }

    void start() {
        thread.start();
    }

    /// Begins a search, as soon as the search under way has ended.
    ///
    /// @throws IllegalArgumentException if there is no such plan; then nothing changes
    synchronized void begin(Program program, SearchPlan plan) {
        Exploration exploration = new Exploration(program, plan.plan());
        cancel();
        Search search = new Search(++number, plan, exploration, new AlikeGroups(program.alike()));
        newest = search;
        searched = null;
        work.clear();
        work.add(new Work(Work.Kind.SEARCH, () -> finished(search, run(search))));
    }

    /// Ends the search; what it has found so far is its result.
    synchronized void cancel() {
        if (newest != null) {
            newest.exploration().cancel();
        }
    }

    /// Does long work while no search is under way. It replaces other such work that has not begun, and is dropped if
    /// a search begins.
    ///
    /// @param other the work; asks the supplier whether it is still wanted
    synchronized void meanwhile(Consumer<BooleanSupplier> other) {
        work.add(new Work(Work.Kind.OTHER, () -> other.accept(this::isSomethingWanted)));
    }

    synchronized SearchState state() {
        Search search = newest;
        if (search == null) {
            return state(Phase.READY, SearchPlan.DEFAULT, new SearchOutcome(SearchCounts.NONE, 0, null, "", null));
        }
        SearchOutcome result = searched;
        if (result == null) {
            return state(Phase.SEARCHING, search.plan(), partial(search, ""));
        }
        SearchOutcome said = result.inTheLanguageSpoken();
        searched = said;
        return state(Phase.DONE, search.plan(), said);
    }

    /// An earlier state, in the language that is spoken now.
    synchronized SearchState inTheLanguageSpoken(SearchState earlier) {
        SearchOutcome result = searched;
        boolean isOfNewest = earlier.phase() == Phase.DONE && earlier.number() == number;
        return !isOfNewest || result == null || result.inTheLanguageSpoken().equals(result) ? earlier : state();
    }

    private SearchState state(Phase phase, SearchPlan plan, SearchOutcome outcome) {
        SearchCounts counts = outcome.counts();
        SearchProgress progress = new SearchProgress(
                counts.schedules(), counts.pruned(), counts.steps(), counts.failing(), outcome.nanos());
        return new SearchState(phase, number, plan, progress, outcome.found());
    }

    /// The findings of the newest search, once it is over.
    synchronized Optional<Findings> findings() {
        return Optional.ofNullable(searched).map(SearchOutcome::source).map(SearchOutcome.Source::findings);
    }

    /// Why the newest search could not be carried through, in one line; empty where nothing is known to be wrong.
    synchronized String complaint() {
        return searched == null ? "" : searched.complaint();
    }

    /// A search that goes on, or broke off: what was found of it so far.
    private static SearchOutcome partial(Search search, String complaint) {
        FoundSoFar found = search.exploration().soFar();
        return new SearchOutcome(
                search.exploration().counts(),
                search.exploration().nanos(),
                found.outcomes().isEmpty() || !complaint.isEmpty()
                        ? null
                        : SearchReports.soFar(found, search.groups()),
                complaint, null);
    }

    /// The body of the first thread.
    private void serve() {
        try {
            for (Work next = work.take(); next != null; next = work.take()) {
                carryOut(next.task());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failed) {
            failed(failed);
        }
    }

    /// An error between searches, or as one began: it becomes the complaint, and the result of a search that has none.
    private synchronized void failed(Throwable mistake) {
        Search search = newest;
        SearchOutcome result = searched;
        if (search != null) {
            searched = result == null
                    ? partial(search, complaint(mistake))
                    : new SearchOutcome(
                            result.counts(), result.nanos(), result.found(), complaint(mistake), result.source());
        }
        changed.run();
    }

    private boolean isSomethingWanted() {
        return work.isClosed() || work.hasReady();
    }

    private synchronized void finished(Search search, SearchOutcome result) {
        if (search.number() == number) {
            searched = result;
        }
        changed.run();
    }

    private SearchOutcome run(Search search) {
        FutureTask<Findings> task = new FutureTask<>(search.exploration()::run);
        SecondCarrier second = new SecondCarrier();
        Thread runner = Thread.ofPlatform().daemon().name("lockstep-search").start(task);
        try {
            return SearchOutcome.of(await(task, second), search.groups());
        } catch (ExecutionException failed) {
            return partial(search, complaint(failed.getCause() == null ? failed : failed.getCause()));
        } finally {
            ThreadEndings.await(runner, PATIENCE);
            second.close();
        }
    }

    private Findings await(FutureTask<Findings> task, SecondCarrier second) throws ExecutionException {
        while (true) {
            try {
                return task.get(PROGRESS_PERIOD.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException itGoesOn) {
                second.open();
                changed.run();
            } catch (InterruptedException early) {
                // Nothing interrupts this thread on purpose; the search is ended by `close`.
                cancel();
            }
        }
    }

    private static String complaint(Throwable thrown) {
        return Spoken.language().session().errors().searchFailed(ErrorLine.of(thrown));
    }

    /// Ends the search and all its threads, and waits for them.
    @Override
    public void close() {
        synchronized (this) {
            work.close();
            cancel();
        }
        ThreadEndings.await(thread, PATIENCE);
    }

    /// The result of one search.
    ///
    /// @param found null where it could not be carried through
    /// @param complaint why it could not, in one line; empty where it could
    /// @param source what `found` was made of; null where it is not a whole result
    private record SearchOutcome(
            SearchCounts counts,
            long nanos,
            @Nullable SearchReport found,
            String complaint,
            @Nullable Source source) {

        /// A result, and the language in which it was reported.
        private record Source(Findings findings, AlikeGroups groups, Language language) {}

        static SearchOutcome of(Findings findings, AlikeGroups groups) {
            return of(new Source(findings, groups, Spoken.language()), "");
        }

        private static SearchOutcome of(Source source, String complaint) {
            Findings findings = source.findings();
            return new SearchOutcome(
                    findings.result().counts(), findings.nanos(), SearchReports.of(findings, source.groups()),
                    complaint, source);
        }

        /// Itself, unless another language was chosen since it was reported.
        SearchOutcome inTheLanguageSpoken() {
            Language now = Spoken.language();
            return source == null || source.language().equals(now)
                    ? this
                    : of(new Source(source.findings(), source.groups(), now), complaint);
        }
    }

    /// Lets other virtual threads of this process run beside a search. A search sets the scheduler to one carrier, and
    /// as each of its threads hands that to the next, no other virtual thread runs before the search is over; so a
    /// second is opened. Runs and findings are the same on any number of carriers, and no slowing could be measured.
    private static final class SecondCarrier {
        private static final int BOTH = 2;

        private final VirtualThreadSchedulerMXBean scheduler = ManagementFactory
                .getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        private final int before = scheduler.getParallelism();

        /// To be called after a search has begun; again does no harm.
        void open() {
            scheduler.setParallelism(BOTH);
        }

        /// Sets the number of carriers back to what it was at construction. To be called after the search is over.
        void close() {
            scheduler.setParallelism(before);
        }
    }
}
