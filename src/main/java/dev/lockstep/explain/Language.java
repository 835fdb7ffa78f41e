package dev.lockstep.explain;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitEdge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is said of a run, in one language: a method for every kind of thing to say. Each takes the thing itself, never
/// words, and answers a whole sentence or a whole label; nobody outside makes a sentence of two answers, or puts an article
/// before a name.
///
/// A second language is complete when it compiles: what comes in kinds, such as events and reasons, is sealed, and an
/// implementation switches over it without `default`.
///
/// For any thread.
public interface Language {

    /// What happened, in a sentence; it begins with the name of the thread that recorded it, or of the engine that states
    /// itself.
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
