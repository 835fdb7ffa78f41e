package dev.lockstep.explain.english;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.StepOperation.OfLock;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.DrawnThread;
import dev.lockstep.explain.FigureWords;
import dev.lockstep.explain.GalleryWords;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Parting;
import dev.lockstep.explain.Parting.Branches;
import dev.lockstep.explain.Parting.Next;
import dev.lockstep.explain.PropertyStanding;
import dev.lockstep.explain.Reason;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.RunSummary;
import dev.lockstep.explain.SearchWords;
import dev.lockstep.explain.SessionWords;
import dev.lockstep.explain.StageWords;
import dev.lockstep.explain.StepSign;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.explain.Surroundings;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explain.outcome.OutcomeValue;
import dev.lockstep.explain.outcome.TracedBreak;
import dev.lockstep.explain.question.ChallengeWords;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitEdge;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All sentences about a run, in English.
public final class English implements Language {

    private static final QuestionWords QUESTIONS = new EnglishQuestions();
    private static final StageWords STAGE = new EnglishStage();
    private static final SessionWords SESSION = new EnglishSession();
    private static final SearchWords SEARCH = new EnglishSearch();
    private static final GalleryWords GALLERY = new EnglishGallery();
    private static final FigureWords FIGURE = new EnglishFigure();
    private static final ChallengeWords CHALLENGE = new EnglishChallenge();

    @Override
    public String code() {
        return "en";
    }

    @Override
    public String ownName() {
        return "English";
    }

    @Override
    public char decimalSign() {
        return '.';
    }

    @Override
    public String event(RecordedEvent recorded, Surroundings around) {
        return EnglishEvents.of(recorded, around);
    }

    @Override
    public String blocked(List<ThreadId> threads, LockId lock, @Nullable ThreadId holder) {
        return EnglishOutcomes.names(threads.stream().map(ThreadId::name).toList())
                + (threads.size() == 1 ? " waits for " : " wait for ") + EnglishNames.inSentence(lock)
                + (holder == null ? "." : ", which " + holder + " holds.");
    }

    @Override
    public String silentStep(Choice choice, StepOperation operation) {
        return EnglishOperations.silent(choice, operation);
    }

    @Override
    public String reason(Reason reason, MomentUnit unit) {
        return EnglishReasons.of(reason, unit);
    }

    @Override
    public String nothingHolds() {
        return "Nothing holds it back.";
    }

    @Override
    public String threadGone() {
        return "It is gone.";
    }

    @Override
    public String sign(ThreadSign sign) {
        return EnglishStates.of(sign);
    }

    @Override
    public String sign(StepSign sign) {
        return EnglishStates.of(sign);
    }

    @Override
    public String object(StepOperation operation, StepValues values) {
        return EnglishOperations.object(operation, values);
    }

    @Override
    public String failureMark() {
        return "trouble";
    }

    @Override
    public String forkMark() {
        return "another order parts here";
    }

    @Override
    public String foldedLanes(int lanes) {
        return "+ " + lanes + " more " + (lanes == 1 ? "thread" : "threads") + " without a step in sight";
    }

    @Override
    public String moreLanes(int lanes) {
        return "+ " + lanes + " more " + (lanes == 1 ? "thread" : "threads");
    }

    @Override
    public String canGo() {
        return "can go";
    }

    @Override
    public String inThisStep() {
        return "in this step";
    }

    @Override
    public String canGo(ThreadId thread) {
        return thread + " can go";
    }

    @Override
    public String token(DrawnThread thread) {
        return thread.thread() + ", " + sign(thread.sign()) + (thread.canGo() ? ", can go" : "");
    }

    @Override
    public String spokenToken(DrawnThread thread) {
        return "Thread " + token(thread);
    }

    @Override
    public String threads(List<DrawnThread> threads) {
        return threads.stream()
                .map(each -> each.thread() + " " + sign(each.sign()) + (each.canGo() ? " and can go" : ""))
                .collect(Collectors.joining(", ", "Threads: ", "."));
    }

    @Override
    public String lanes(List<ThreadView> threads, int more) {
        String told = threads.stream()
                .map(thread -> thread.id() + " " + sign(thread.sign()))
                .collect(Collectors.joining(", "));
        return "Lanes: " + told + (more > 0 ? ", and " + more + " more" : "");
    }

    @Override
    public String lanes(StepUnit unit) {
        String name = EnglishStates.of(unit);
        return "What each thread was doing, " + name + " by " + name;
    }

    @Override
    public String span(ThreadSign sign, int first, int last, StepUnit unit) {
        return first == last
                ? sign(sign) + " after " + step(last, unit)
                : sign(sign) + ", " + EnglishStates.of(unit) + "s " + first + " to " + last;
    }

    @Override
    public String cell(int steps, StepUnit unit) {
        return steps == 1 ? EnglishStates.of(unit) : steps + " " + EnglishStates.of(unit) + "s each";
    }

    @Override
    public String mark(int step, StepUnit unit, String sentence) {
        return step(step, unit) + ": " + sentence;
    }

    @Override
    public String fork(int step, StepUnit unit, String way) {
        return "after " + step(step, unit) + ": " + way;
    }

    @Override
    public String more(int lines) {
        return "and " + lines + " more";
    }

    @Override
    public String stands(ThreadView thread, boolean here) {
        String next = next(thread);
        return thread.id() + (here ? " stands here, " : " called from here, ") + sign(thread.sign())
                + (next.isEmpty() ? "" : ", next: " + next);
    }

    @Override
    public String step(int step, StepUnit unit) {
        return EnglishStates.of(unit) + " " + step;
    }

    @Override
    public String beginning(StepUnit unit) {
        return EnglishStates.beginning(unit);
    }

    @Override
    public String heldSince(int step, StepUnit unit) {
        return "since " + step(step, unit);
    }

    @Override
    public String written(ThreadId writer, int step, StepUnit unit) {
        return step == 0 ? sinceBeginning(unit) : "written by " + writer + " in " + step(step, unit);
    }

    @Override
    public String changed(ThreadId changer, int step, StepUnit unit) {
        return step == 0 ? sinceBeginning(unit) : "changed by " + changer + " in " + step(step, unit);
    }

    private String sinceBeginning(StepUnit unit) {
        return "since the " + beginning(unit);
    }

    @Override
    public String activity(ThreadView thread) {
        return EnglishActivities.of(thread);
    }

    @Override
    public String brief(ThreadView thread) {
        return EnglishActivities.brief(thread);
    }

    @Override
    public String blockedOn(LockId lock, @Nullable ThreadId holder) {
        return holder == null
                ? "waits for " + EnglishNames.bare(lock)
                : "waits for " + EnglishNames.inSentence(lock) + ", held by " + holder;
    }

    @Override
    public String next(ThreadView thread) {
        return EnglishOperations.next(thread);
    }

    @Override
    public String choice(Alternative alternative, @Nullable ThreadView thread) {
        return EnglishOperations.choice(alternative, thread);
    }

    @Override
    public String operation(StepOperation operation) {
        return EnglishOperations.of(operation);
    }

    @Override
    public String outcome(Outcome outcome) {
        return EnglishOutcomes.of(outcome);
    }

    @Override
    public String traced(Outcome outcome) {
        return outcome instanceof Outcome.PropertyBroken broken
                ? TracedBreak.words(broken.name(), broken.message())
                : outcome(outcome);
    }

    @Override
    public String told(Outcome outcome) {
        return EnglishOutcomes.told(outcome);
    }

    @Override
    public String outcome(OutcomeKind kind) {
        String name = EnglishOutcomes.name(kind);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    public String headline(Outcome outcome) {
        return EnglishOutcomes.headline(outcome);
    }

    @Override
    public String headline(List<FailureKey> keys, List<Outcome.PropertyBroken> broken, AlikeNames alike) {
        return EnglishOutcomes.headline(keys, broken, alike);
    }

    @Override
    public String values(List<OutcomeValue> values) {
        return EnglishOutcomes.values(values);
    }

    @Override
    public String brokenBy(Outcome.PropertyBroken broken) {
        return broken(broken) + ".";
    }

    @Override
    public String broken(Outcome.PropertyBroken broken) {
        return EnglishOutcomes.broken(broken);
    }

    @Override
    public String standing(PropertyStanding standing) {
        return EnglishStates.of(standing);
    }

    @Override
    public String property(PropertyStanding standing, String reason) {
        return reason.isEmpty() ? standing(standing) : standing(standing) + ": " + reason;
    }

    @Override
    public String summary(RunSummary summary) {
        return EnglishOutcomes.summary(summary);
    }

    @Override
    public String waitForEachOther(List<ThreadId> cycle) {
        return "They wait for each other: " + round(cycle);
    }

    @Override
    public String endedBy(ThreadId thread, Fault fault) {
        return thread + " was ended by " + fault;
    }

    @Override
    public String parting(Parting parting) {
        return Partings.of(parting);
    }

    @Override
    public String late(long millis) {
        return "the run did not end within " + millis + " ms";
    }

    @Override
    public String lateByCycle(long millis, List<ThreadId> cycle) {
        return late(millis) + ": " + round(cycle);
    }

    @Override
    public String lateByWaits(long millis, List<ThreadId> waiting) {
        return late(millis) + ": " + names(waiting, ", ") + " cannot go on";
    }

    @Override
    public String lost() {
        return "more happened than could be recorded";
    }

    @Override
    public String lostEnd() {
        return lost() + ", so nothing can be said";
    }

    @Override
    public String message(String text) {
        return EnglishNames.message(text);
    }

    @Override
    public SessionWords session() {
        return SESSION;
    }

    @Override
    public SearchWords search() {
        return SEARCH;
    }

    @Override
    public GalleryWords gallery() {
        return GALLERY;
    }

    @Override
    public FigureWords figure() {
        return FIGURE;
    }

    @Override
    public StageWords stage() {
        return STAGE;
    }

    @Override
    public QuestionWords questions() {
        return QUESTIONS;
    }

    @Override
    public ChallengeWords challenge() {
        return CHALLENGE;
    }

    @Override
    public String lock(LockId lock) {
        return EnglishNames.of(lock);
    }

    @Override
    public String condition(ConditionId condition) {
        return EnglishNames.of(condition);
    }

    @Override
    public String waitedFor(WaitEdge.Over over) {
        return switch (over) {
            case WaitEdge.OverLock(var lock) -> lock(lock);
            case WaitEdge.OverCondition(var condition, _) -> condition(condition);
            case WaitEdge.OverWakeUp _ -> "a wake-up";
            case WaitEdge.OverSemaphore(var semaphore, _) -> "permit of " + semaphore;
            case WaitEdge.OverPredicate(var predicate, _) -> predicate;
            case WaitEdge.OverThread(var thread) -> "end of " + thread;
        };
    }

    @Override
    public String waits(WaitEdge edge) {
        String what = switch (edge.over()) {
            case WaitEdge.OverLock(var lock) -> inSentence(lock);
            case WaitEdge.OverCondition(var condition, boolean timed) ->
                limited("condition " + condition(condition), timed);
            case WaitEdge.OverWakeUp(_, boolean timed) -> limited("a wake-up", timed);
            case WaitEdge.OverSemaphore(var semaphore, boolean timed) -> limited("a permit of " + semaphore, timed);
            case WaitEdge.OverPredicate(var predicate, boolean timed) -> limited("that " + predicate, timed);
            case WaitEdge.OverThread(var thread) -> "the end of " + thread;
        };
        boolean held = edge.over() instanceof WaitEdge.OverLock && !edge.holders().isEmpty();
        return edge.waiter() + " → " + what + (held ? " → held by " + names(edge.holders(), ", ") : "");
    }

    private static String limited(String what, boolean timed) {
        return timed ? what + ", with a limit" : what;
    }

    @Override
    public String cycle(List<ThreadId> cycle) {
        return "A cycle: " + round(cycle);
    }

    private static String round(List<ThreadId> cycle) {
        return names(cycle, " → ") + " → " + cycle.getFirst();
    }

    private static String names(Collection<ThreadId> threads, String between) {
        return threads.stream().map(ThreadId::name).collect(Collectors.joining(between));
    }

    @Override
    public String deadlock(List<String> names) {
        return "deadlock: " + String.join(" → ", names) + " → " + names.getFirst();
    }

    @Override
    public String noCycle(int waiting) {
        return waiting == 0 ? "Nobody waits." : "No cycle.";
    }

    @Override
    public String waiting(int waiting) {
        return waiting == 1 ? "1 thread waits, no cycle" : waiting + " threads wait, no cycle";
    }

    @Override
    public String shutDown(PoolEvent.Phase phase) {
        return EnglishPoolEvents.shutDown(phase);
    }

    @Override
    public String shutDownBriefly(PoolEvent.Phase phase) {
        return EnglishPoolEvents.shutDownBriefly(phase);
    }

    /// A lock within a sentence: `lock user:7`, `the master lock`.
    public static String inSentence(LockId lock) {
        return EnglishNames.inSentence(lock);
    }

    /// Where two runs part, in English.
    private static final class Partings {

        private static final String TWO_VERBS = "compare and set";

        private Partings() {}

        static String of(Parting parting) {
            Branches branches = parting.branches();
            int common = parting.common();
            if (branches == null) {
                return switch (common) {
                    case 0 -> "With and without the fault, nothing was done yet.";
                    case 1 -> "The first choice is the same with and without the fault.";
                    default -> "All " + common + " choices are the same with and without the fault.";
                };
            }
            String acts = "with the fault, " + next(branches.withFault()) + "; without it, " + next(branches.without())
                    + ".";
            return switch (common) {
                case 0 -> "They part at the start: " + acts;
                case 1 -> "The first choice is the same. Then, " + acts;
                default -> "Up to step " + common + " both make the same choices. Then, " + acts;
            };
        }

        /// A clause.
        private static String next(Next next) {
            return switch (next) {
                case Next.Does(var choice, var thread) -> does(choice, thread);
                case Next.IsHeldUp(var thread, var holder) ->
                    thread.id() + " must wait " + EnglishOperations.waitsFor(thread.standing().operation())
                            + (holder == null ? "" : ", which " + holder + " holds");
                case Next.IsAbsent(var thread) -> "there is no " + thread;
                case Next.Ends(var kind) -> ends(kind);
                case Next.GoesOn(var threads) -> EnglishNameList.of(threads) + " can go on";
            };
        }

        private static String does(Choice choice, ThreadView thread) {
            String name = thread.id().name();
            String leaves = "waits no longer " + EnglishOperations.waitsFor(thread.standing().operation());
            return switch (choice.alternative()) {
                case Way.GO -> name + " " + thirdPerson(thread);
                case Way.TIMEOUT -> name + "'s time is over, and it " + leaves;
                case Way.SPURIOUS -> name + " wakes without a cause, and " + leaves;
                case Way.CANCELLED -> name + " is interrupted, and " + leaves;
                case Alternative.Signal(var target) -> name + " " + thirdPerson(thread) + " (" + target + ")";
            };
        }

        /// The next operation, to follow a name: `takes lock left`. Every verb of an operation is a regular one.
        private static String thirdPerson(ThreadView thread) {
            if (thread.standing().operation() instanceof OfLock(var verb, var lock)) {
                String what = EnglishNames.inSentence(lock);
                return switch (verb) {
                    case REQUEST -> "asks for " + what;
                    case ACQUIRE -> "takes " + what;
                    case REACQUIRE -> "takes " + what + " again";
                    case RELEASE -> "gives back " + what;
                };
            }
            String phrase = EnglishOperations.next(thread);
            if (phrase.isEmpty()) {
                return "goes on";
            }
            if (phrase.startsWith(TWO_VERBS)) {
                return "compares and sets" + phrase.substring(TWO_VERBS.length());
            }
            int end = phrase.indexOf(' ');
            return end < 0 ? phrase + "s" : phrase.substring(0, end) + "s" + phrase.substring(end);
        }

        private static String ends(OutcomeKind kind) {
            return switch (kind) {
                case FINISHED -> "the run comes to its end";
                case DEADLOCK -> "the run ends in a deadlock";
                case WAITS_FOREVER -> "the run ends: nobody can go on";
                case NO_PROGRESS -> "threads go round in circles";
                case STEP_LIMIT, SCHEDULE_ENDED, STOPPED -> "the run is stopped";
                case DATA_RACE -> "the run comes to its end, with a data race";
                case PROPERTY_BROKEN -> "the run comes to its end, and a property is broken";
                case THREAD_FAILED -> "the run ends with a thread that failed";
                case ENGINE_ERROR -> "the run ends with an error";
            };
        }
    }
}
