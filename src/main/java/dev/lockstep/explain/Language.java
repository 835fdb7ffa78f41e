package dev.lockstep.explain;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.StepOperation.OfVariable;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explain.outcome.OutcomeValue;
import dev.lockstep.explain.question.ChallengeWords;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitEdge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All sentences about a run, in one language: a method for every kind of sentence. Each takes events, threads, locks
/// or reasons, never words, and returns a whole sentence or a whole label; no caller joins two results into a sentence,
/// or puts an article before a name.
///
/// A second language is complete when it compiles: events, reasons and other kinds are sealed, and an implementation
/// switches over them without `default`. Implementations are declared as services; see [Spoken].
///
/// For any thread.
public interface Language {

    /// Its code by ISO 639, such as `de`.
    String code();

    /// Its name in itself, such as `Deutsch`.
    String ownName();

    /// What stands before the fractions of a number.
    char decimalSign();

    /// What happened, in a sentence; it begins with the name of the thread that recorded it, or of the engine that
    /// states itself.
    ///
    /// @param around the state just before
    String event(RecordedEvent recorded, Surroundings around);

    /// The sentence of an event without its surroundings.
    default String event(RecordedEvent recorded) {
        return event(recorded, Surroundings.UNKNOWN);
    }

    /// That several threads wait for a lock, in one sentence.
    ///
    /// @param holder who holds it; null where that is unknown
    String blocked(List<ThreadId> threads, LockId lock, @Nullable ThreadId holder);

    /// The sentence of a step without an event.
    String silentStep(Choice choice, StepOperation operation);

    /// One reason why a thread is blocked, in sentences.
    ///
    /// @param unit the unit of its moments
    String reason(Reason reason, MomentUnit unit);

    /// That a thread is not blocked, in answer to why it is, in a sentence.
    String nothingHolds();

    /// That a thread no longer exists, in answer to why it is blocked, in a sentence.
    String threadGone();

    /// A state of threads, as a label.
    String sign(ThreadSign sign);

    /// The kind of a step, as a label.
    String sign(StepSign sign);

    /// The values of the variable that a step was about.
    ///
    /// @param read the value it read; null where it read none, or where that is not recorded
    /// @param wrote the value it wrote; null where it wrote none, or where that is not recorded
    record StepValues(@Nullable String read, @Nullable String wrote) {
        /// No value is known.
        public static final StepValues NONE = new StepValues(null, null);

        /// The variable with the value that the operation has read or written, as a label that needs no language.
        ///
        /// @param what the variable, as a label
        public String beside(String what, OfVariable operation) {
            String written = wrote == null ? operation.value() : wrote;
            return switch (operation.verb()) {
                case READ -> read == null ? what : what + " = " + read;
                case WRITE, PUT -> written == null ? what : what + " = " + written;
                case COMPARE_AND_SET, UPDATE ->
                    read == null || wrote == null ? what : what + ": " + read + " → " + wrote;
                case REMOVE, COUNT, CLEAR, LIST -> what;
            };
        }
    }

    /// The object of a step and its value, as a label short enough for a mark in a lane; empty where it has none.
    String object(StepOperation operation, StepValues values);

    /// A failure's mark, in the legend of the lanes.
    String failureMark();

    /// A fork's mark, in the legend of the lanes.
    String forkMark();

    /// That so many lanes were left out, as a label.
    String foldedLanes(int lanes);

    /// That there are so many lanes more than there is room for, as a label.
    String moreLanes(int lanes);

    /// That a thread is enabled, as a label.
    String canGo();

    /// That it takes part in the step that was taken last, as a label.
    String inThisStep();

    /// That this thread is enabled, as a label.
    String canGo(ThreadId thread);

    /// A thread and its state, as a label.
    String token(DrawnThread thread);

    /// A thread and its state for a screen reader, which does not show that the name is a thread's.
    String spokenToken(DrawnThread thread);

    /// The threads of a picture as a sentence for a screen reader.
    String threads(List<DrawnThread> threads);

    /// What the lanes of a run show now, as a label for a screen reader.
    ///
    /// @param more how many more threads there are
    String lanes(List<ThreadView> threads, int more);

    /// What lanes are, as a label.
    String lanes(StepUnit unit);

    /// That a thread was in a state for some steps, as a label.
    String span(ThreadSign sign, int first, int last, StepUnit unit);

    /// How many steps a cell of the lanes has, as a label.
    String cell(int steps, StepUnit unit);

    /// What happened in a step, as a line of several.
    ///
    /// @param sentence the event's sentence
    String mark(int step, StepUnit unit, String sentence);

    /// That another branch leaves a run after a step, as a line of several.
    ///
    /// @param way the name of the branch
    String fork(int step, StepUnit unit, String way);

    /// That so many more lines were left out, as a line.
    String more(int lines);

    /// That a line of the code is a thread's position, in a sentence without its full stop.
    ///
    /// @param here whether its next operation is there; otherwise it is the line of a call under way
    String stands(ThreadView thread, boolean here);

    /// A step of a run, as a label.
    String step(int step, StepUnit unit);

    /// The state before the first step of a run, as a label.
    String beginning(StepUnit unit);

    /// Since when a lock is held, as a label.
    String heldSince(int step, StepUnit unit);

    /// Who wrote a variable and when, as a label.
    ///
    /// @param step 0 where it has its initial value
    String written(ThreadId writer, int step, StepUnit unit);

    /// Who changed a semaphore and when, as a label.
    ///
    /// @param step 0 where it has its initial value
    String changed(ThreadId changer, int step, StepUnit unit);

    /// The activity of a thread, in a few words with its name.
    String activity(ThreadView thread);

    /// The activity of a thread, as a label beside its token.
    String brief(ThreadView thread);

    /// That a thread is blocked on a lock, as a label beside its token.
    ///
    /// @param holder who holds it; null where that is unknown, or has no room
    String blockedOn(LockId lock, @Nullable ThreadId holder);

    /// The next operation of a thread, as a label; empty where unknown.
    String next(ThreadView thread);

    /// What a thread may do, as a label.
    ///
    /// @param thread the thread; null where it is not known
    String choice(Alternative alternative, @Nullable ThreadView thread);

    /// An operation, as a label; empty where it is not known.
    String operation(StepOperation operation);

    /// How a run ended, or one of its failures, in one line; of a broken property with its values.
    String outcome(Outcome outcome);

    /// The same as traces have it. These words stay as they are: programs compare them.
    default String traced(Outcome outcome) {
        return outcome(outcome);
    }

    /// The same as it is told in the window; of a broken property, what is wrong with its values.
    String told(Outcome outcome);

    /// The kind of an end or a failure, as a heading.
    String outcome(OutcomeKind kind);

    /// One failure of a run, short enough for a row of a list.
    String headline(Outcome outcome);

    /// The outcome of runs with all these keys, as short; without keys, of runs that are counted together whatever
    /// their outcome.
    ///
    /// @param broken the properties among the keys with what was wrong in all these runs
    /// @param alike the threads that change places, where several outcomes are told as one
    String headline(List<FailureKey> keys, List<Outcome.PropertyBroken> broken, AlikeNames alike);

    /// The values of an end state that tell an outcome from others, in one line.
    String values(List<OutcomeValue> values);

    /// That a property broke, in a sentence.
    String brokenBy(Outcome.PropertyBroken broken);

    /// That a property broke, in one line: what is wrong with the values, and the property as the scenario has it.
    String broken(Outcome.PropertyBroken broken);

    /// The standing of a property, as a label.
    String standing(PropertyStanding standing);

    /// The standing of a property and the reason, as a label.
    ///
    /// @param reason why it broke, or why it was not judged; otherwise empty
    String property(PropertyStanding standing, String reason);

    /// The summary of a run, in sentences, or in one line where that is all.
    String summary(RunSummary summary);

    /// Where a run with a fault and a run without it part in which the same choices were made, in sentences.
    String parting(Parting parting);

    /// That threads wait for each other, in one line.
    String waitForEachOther(List<ThreadId> cycle);

    /// That a thread was ended by what its body threw, in one line.
    String endedBy(ThreadId thread, Fault fault);

    /// That a run on real threads did not end in time, in one line.
    String late(long millis);

    /// That a run did not end in time because these threads wait for each other, in one line.
    String lateByCycle(long millis, List<ThreadId> cycle);

    /// That a run did not end in time because these threads are blocked, in one line.
    String lateByWaits(long millis, List<ThreadId> waiting);

    /// That events were lost, in one line: why a property was not judged.
    String lost();

    /// The end of a run whose events were lost, in one line.
    String lostEnd();

    /// A runtime's or an exception's message, with the short names of engines' locks.
    String message(String text);

    /// The labels of pictures.
    StageWords stage();

    /// The words of sessions.
    SessionWords session();

    /// The words of searches.
    SearchWords search();

    /// The words of the gallery.
    GalleryWords gallery();

    /// The words of figures.
    FigureWords figure();

    /// The words of questions about a run.
    QuestionWords questions();

    /// The words of a challenge.
    ChallengeWords challenge();

    /// A lock, as a label. Short names are enough, because a scenario has one engine.
    String lock(LockId lock);

    /// What a waiter on a condition waits for, as a label. Unique in a scenario.
    String condition(ConditionId condition);

    /// The object of a wait, as a label.
    String waitedFor(WaitEdge.Over over);

    /// An edge of the waits-for graph, as a label.
    String waits(WaitEdge edge);

    /// A cycle of the waits-for graph, in a list of its edges, as a label.
    String cycle(List<ThreadId> cycle);

    /// A cycle of the waits-for graph, as a heading.
    ///
    /// @param names the threads' names, which may be shortened
    String deadlock(List<String> names);

    /// That the waits-for graph has no cycle, in a sentence.
    ///
    /// @param waiting how many threads wait
    String noCycle(int waiting);

    /// That so many threads wait, without a cycle, as a heading.
    String waiting(int waiting);

    /// That a pool was shut down and how far it has come since, in a line; empty while it is open.
    String shutDown(PoolEvent.Phase phase);

    /// The same in a few words.
    String shutDownBriefly(PoolEvent.Phase phase);
}
