package dev.lockstep.explain;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitEdge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is said of a run, in one language: a method for every kind of thing to say. Each takes the thing itself,
/// never words, and answers a whole sentence or a whole label; nobody outside makes a sentence of two answers, or puts
/// an article before a name.
///
/// A second language is complete when it compiles: what comes in kinds, such as events and reasons, is sealed, and an
/// implementation switches over it without `default`.
///
/// For any thread.
public interface Language {

    /// What happened, in a sentence; it begins with the name of the thread that recorded it, or of the engine that
    /// states itself.
    ///
    /// @param around what was true just before
    String event(RecordedEvent recorded, Surroundings around);

    /// What happened, of an event by itself.
    default String event(RecordedEvent recorded) {
        return event(recorded, Surroundings.UNKNOWN);
    }

    /// What a step did that told nothing, in a sentence.
    String silentStep(Choice choice, StepOperation operation);

    /// One reason for which a thread cannot go on, in sentences.
    ///
    /// @param unit how its moments are told
    String reason(Reason reason, MomentUnit unit);

    /// That a thread can go on, in answer to why it cannot, in a sentence.
    String nothingHolds();

    /// That a thread is not there any more, in answer to the same, in a sentence.
    String threadGone();

    /// A state of threads, as a label.
    String sign(ThreadSign sign);

    /// That a thread can be chosen to go next, as a label.
    String canGo();

    /// That this thread can be chosen to go next, as a label.
    String canGo(ThreadId thread);

    /// A thread and its state, as a label.
    String token(DrawnThread thread);

    /// The same for a screen reader, which does not show that it speaks of a thread.
    String spokenToken(DrawnThread thread);

    /// The threads of a picture, for who cannot see it, in a sentence.
    String threads(List<DrawnThread> threads);

    /// What the lanes of a run show now, for who cannot see them, as a label.
    ///
    /// @param more how many threads there are besides
    String lanes(List<ThreadView> threads, int more);

    /// What the lanes of a run show at all, as a label.
    String lanes(StepUnit unit);

    /// That a thread was in a state for some steps, as a label.
    String span(ThreadSign sign, int first, int last, StepUnit unit);

    /// How many steps a cell of the lanes has, as a label.
    String cell(int steps, StepUnit unit);

    /// What happened in a step, as a line of several.
    ///
    /// @param sentence what, as it is told
    String mark(int step, StepUnit unit, String sentence);

    /// That a run went another way after a step, as a line of several.
    ///
    /// @param way which, as it is called
    String fork(int step, StepUnit unit, String way);

    /// That there are more than the lines before, as a line.
    String more(int lines);

    /// That a thread stands on a line of the code, in a sentence without its full stop.
    ///
    /// @param here whether it goes on there; otherwise it is the line of a call that is under way
    String stands(ThreadView thread, boolean here);

    /// A step of a run, as a label.
    String step(int step, StepUnit unit);

    /// What is true before the first step of a run, as a label.
    String beginning(StepUnit unit);

    /// Since when a lock is held, as a label.
    String heldSince(int step, StepUnit unit);

    /// Who wrote a variable and when, as a label.
    ///
    /// @param step 0 where it stands as it did at the beginning
    String written(ThreadId writer, int step, StepUnit unit);

    /// Who changed a semaphore and when, as a label.
    ///
    /// @param step 0 where it stands as it did at the beginning
    String changed(ThreadId changer, int step, StepUnit unit);

    /// What a thread does, in a few words with its name.
    String activity(ThreadView thread);

    /// What a thread does, beside its token, as a label.
    String brief(ThreadView thread);

    /// What a thread does next, as a label; empty where that is not known.
    String next(ThreadView thread);

    /// What a thread may do, as a label.
    ///
    /// @param thread the thread; null where it is not known
    String choice(Alternative alternative, @Nullable ThreadView thread);

    /// An operation, as a label; empty where it is not known.
    String operation(StepOperation operation);

    /// How a run ended, or one thing that went wrong in it, in one line. Of a property that broke: with which values.
    String outcome(Outcome outcome);

    /// How runs are said to have ended that ended so, or what is said to have gone wrong, as a heading.
    String outcome(OutcomeKind kind);

    /// One thing that went wrong in a run, as short as a row of a list has room for.
    String headline(Outcome outcome);

    /// How runs ended in which all of this came about, as short as that; of none, runs that are counted together
    /// however they ended.
    String headline(List<FailureKey> keys);

    /// That a property broke, in a sentence.
    ///
    /// @param values those with which it does not hold, such as `x = 1, y = 0`; empty where they are not known
    String brokenBy(String property, String values);

    /// The same in one line, where it is said already that something broke.
    String broken(String property, String values);

    /// How a property stands, as a label.
    String standing(PropertyStanding standing);

    /// How a property stands and why, as a label.
    ///
    /// @param reason why it broke, or why it was not judged; otherwise empty
    String property(PropertyStanding standing, String reason);

    /// All that must be said of a run at once, in sentences, or in one line where there is no more to say than that.
    String summary(RunSummary summary);

    /// That threads wait for each other, in one line.
    String waitForEachOther(List<ThreadId> cycle);

    /// That a thread was ended by what its body threw, in one line.
    String endedBy(ThreadId thread, Fault fault);

    /// That a run on real threads did not end in time, in one line.
    String late(long millis);

    /// That it did not, because these wait for each other, in one line.
    String lateByCycle(long millis, List<ThreadId> cycle);

    /// That it did not, because these cannot go on, in one line.
    String lateByWaits(long millis, List<ThreadId> waiting);

    /// That more happened than could be recorded, in one line: why a property was not judged.
    String lost();

    /// How a run ended of which more happened than could be recorded, in one line.
    String lostEnd();

    /// What a runtime or an exception says, with the short names of engines' locks.
    String message(String text);

    /// A lock, as a label. Short names are enough, because a scenario has one engine.
    String lock(LockId lock);

    /// What whoever waits on a condition waits for, as a label. No other condition has the same in a scenario.
    String condition(ConditionId condition);

    /// What somebody waits for, as a label.
    String waitedFor(WaitEdge.Over over);

    /// Who waits for what, and who could end that, as a label.
    String waits(WaitEdge edge);

    /// Who waits for whom round about, in a list of who waits for what, as a label.
    String cycle(List<ThreadId> cycle);

    /// Who waits for whom round about, as a heading.
    ///
    /// @param names their names, which may be shortened
    String deadlock(List<String> names);

    /// That nobody waits for anybody round about, in a sentence.
    ///
    /// @param waiting how many wait
    String noCycle(int waiting);

    /// That this many wait, and nobody for anybody round about, as a heading.
    String waiting(int waiting);
}
