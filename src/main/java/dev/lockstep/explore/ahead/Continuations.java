package dev.lockstep.explore.ahead;

import dev.lockstep.event.Event;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.FailureAt;
import dev.lockstep.explore.run.Judge;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.SearchThread;
import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchLoop;
import dev.lockstep.explore.run.SearchLoop.CountedRun;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.explore.strategy.PrefixStrategy;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Searches the continuations of a run: all that may still come after its first choices, orders that cannot be told
/// apart once. An answer is given only where it is known: an example was found, or every continuation was run.
///
///     var ahead = new Continuations(program, choicesSoFar, Duration.ofSeconds(2));
///     Optional<Prospect> returns = ahead.returns(thread);   // empty where two seconds were not enough
///
/// One question at a time; each has the whole budget. Virtual threads of the JVM share one carrier meanwhile
/// ([SearchThread]). [#cancel] is for any thread.
public final class Continuations {

    private final Program program;
    private final Schedule before;
    private final long budget;
    private volatile @Nullable SearchLoop loop;
    private volatile boolean cancelled;

    /// @param before the choices made so far
    /// @param budget how long each question may take
    public Continuations(Program program, Schedule before, Duration budget) {
        this.program = program;
        this.before = before;
        this.budget = budget.toNanos();
    }

    /// Ends the question under way, which stays unanswered, and every later one.
    public void cancel() {
        cancelled = true;
        stop();
    }

    private void stop() {
        SearchLoop now = loop;
        if (now != null) {
            now.cancel();
        }
    }

    /// In how many orders the script operation in which `thread` stands comes back: normally, by its limit or by an
    /// interrupt. It does not where the thread is stuck in it, or an error ends it.
    ///
    /// @return empty where that is not known within the budget
    /// @throws IllegalArgumentException if the choices so far cannot be made
    public Optional<Prospect> returns(ThreadId thread) {
        SearchedProgram subject = ProgramJudge.subjectOf(program);
        return prospect(
                new SearchedProgram(
                        subject.setUp(),
                        subject.settings(),
                        true,
                        () -> new ReturnJudge(subject.judges().get(), thread, before.size())),
                run -> run.watched().judge() instanceof ReturnJudge judge && judge.hasReturned());
    }

    /// In how many orders the run comes to its end, every thread having ended, and `condition` holds then.
    ///
    /// @param condition an `in the end` property
    /// @return empty where that is not known within the budget
    /// @throws IllegalArgumentException if it is another kind of property, or the choices so far cannot be made
    public Optional<Prospect> holdsInTheEnd(Property condition) {
        SearchedProgram subject = judging(condition, Property.Kind.IN_THE_END);
        return prospect(subject, run -> run.result().cameToItsEnd() && judgement(run).broke().isEmpty());
    }

    /// In how many orders `condition` holds at some moment: at a step so far or a later one.
    ///
    /// @param condition a `sometimes` property
    /// @return empty where that is not known within the budget
    /// @throws IllegalArgumentException if it is another kind of property, or the choices so far cannot be made
    public Optional<Prospect> comes(Property condition) {
        SearchedProgram subject = judging(condition, Property.Kind.SOMETIMES);
        return prospect(subject, run -> !judgement(run).seen().isEmpty());
    }

    /// A continuation with a failure: a property that breaks, a deadlock, a thread that waits for ever, an error.
    ///
    /// @throws IllegalArgumentException if the choices so far cannot be made
    public Reachability toFailure() {
        return toFailure(null);
    }

    /// A continuation with a failure of this kind.
    ///
    /// @param kind null for any
    /// @throws IllegalArgumentException if the choices so far cannot be made
    public Reachability toFailure(@Nullable OutcomeKind kind) {
        return way(run -> broke(run).stream().anyMatch(each -> kind == null || each.failure().kind() == kind));
    }

    /// A continuation that comes to its end without a failure.
    ///
    /// @throws IllegalArgumentException if the choices so far cannot be made
    public Reachability toSoundEnd() {
        return way(run -> run.result().cameToItsEnd() && broke(run).isEmpty());
    }

    /// A continuation that ends like another run: with the same failures and the same end state.
    ///
    /// @throws IllegalArgumentException if the choices so far cannot be made
    public Reachability toOutcome(RunEndState wanted) {
        return way(run -> RunEndState.of(judgement(run)).equals(wanted));
    }

    private Reachability way(Predicate<CountedRun> goal) {
        List<Schedule> found = new ArrayList<>();
        long[] schedules = {0};
        boolean all = search(ProgramJudge.subjectOf(program), run -> {
            schedules[0]++;
            if (goal.test(run)) {
                found.add(run.result().schedule());
            }
            return !found.isEmpty();
        });
        return !found.isEmpty()
                ? new Reachability.Found(found.getFirst())
                : all ? new Reachability.None(schedules[0]) : new Reachability.NotKnown(schedules[0]);
    }

    private static Judgement judgement(CountedRun run) {
        return run.watched().judge().over(run.result());
    }

    private static List<FailureAt> broke(CountedRun run) {
        return run.watched().broke(judgement(run));
    }

    private SearchedProgram judging(Property condition, Property.Kind kind) {
        if (condition.kind() != kind || !(program instanceof ScriptedProgram scripted)) {
            throw new IllegalArgumentException("not a condition of this program for " + kind.word() + ": " + condition);
        }
        return ProgramJudge.subjectOf(scripted.judgedBy(List.of(condition)));
    }

    private Optional<Prospect> prospect(SearchedProgram subject, Predicate<CountedRun> question) {
        Map<Boolean, Schedule> examples = new HashMap<>();
        long[] schedules = {0};
        boolean all = search(subject, run -> {
            schedules[0]++;
            examples.putIfAbsent(question.test(run), run.result().schedule());
            return examples.size() > 1;
        });
        return all || examples.size() > 1
                ? Optional.of(new Prospect(examples.get(true), examples.get(false), schedules[0]))
                : Optional.empty();
    }

    /// Runs the continuations until `enough` says so of one.
    ///
    /// @return whether all were run
    private boolean search(SearchedProgram subject, Predicate<CountedRun> enough) {
        long end = System.nanoTime() + budget;
        SearchLoop search = new SearchLoop(
                subject,
                new PrefixStrategy(before, new DporStrategy()),
                SearchLimits.NONE,
                run -> {
                    if (enough.test(run) || System.nanoTime() > end) {
                        stop();
                    }
                    return false;
                });
        loop = search;
        if (cancelled) {
            return false;
        }
        StopReason stopped = SearchThread.run(() -> Optional.ofNullable(search.run()), search::cancel).orElse(null);
        return stopped == null;
    }

    /// Notes whether a thread's operation has come back after the choices so far.
    private static final class ReturnJudge implements Judge {
        private final Judge judge;
        private final ThreadId thread;
        private final int after;
        private boolean returned;

        ReturnJudge(Judge judge, ThreadId thread, int after) {
            this.judge = judge;
            this.thread = thread;
            this.after = after;
        }

        @Override
        public long saw(int step, long nanos, ThreadId by, Event event) {
            returned |= step > after && event instanceof ScriptEvent.Ended && by.equals(thread);
            return judge.saw(step, nanos, by, event);
        }

        @Override
        public @Nullable Object state() {
            return judge.state();
        }

        @Override
        public Judgement over(RunResult result) {
            return judge.over(result);
        }

        boolean hasReturned() {
            return returned;
        }
    }
}
