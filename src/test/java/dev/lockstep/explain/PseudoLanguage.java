package dev.lockstep.explain;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explain.outcome.OutcomeValue;
import dev.lockstep.explain.question.ChallengeWords;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitEdge;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A second language: says of each thing only which kind of thing to say it is, in brackets. It compiles, so it is
/// complete; what stands outside of brackets on a screen was said by nobody who was asked.
public final class PseudoLanguage implements Language {

    private static final Pattern SAID = Pattern.compile("⟦[^⟦⟧]*⟧");

    /// What of `text` no language has said.
    public static String unsaid(String text) {
        return SAID.matcher(text).replaceAll("").strip();
    }

    private static String key(String kind, Object thing) {
        return "⟦" + kind + " " + thing.getClass().getSimpleName() + "⟧";
    }

    @Override
    public String code() {
        return "x-pseudo";
    }

    @Override
    public String ownName() {
        return "⟦own name⟧";
    }

    @Override
    public char decimalSign() {
        return '.';
    }

    @Override
    public String event(RecordedEvent recorded, Surroundings around) {
        return key("event", recorded.event());
    }

    @Override
    public String blocked(List<ThreadId> threads, LockId lock, @Nullable ThreadId holder) {
        return "⟦blocked⟧";
    }

    @Override
    public String silentStep(Choice choice, StepOperation operation) {
        return key("silent step", operation);
    }

    @Override
    public String reason(Reason reason, MomentUnit unit) {
        return key("reason", reason);
    }

    @Override
    public String nothingHolds() {
        return "⟦nothing holds⟧";
    }

    @Override
    public String threadGone() {
        return "⟦thread gone⟧";
    }

    @Override
    public String sign(ThreadSign sign) {
        return "⟦sign⟧";
    }

    @Override
    public String sign(StepSign sign) {
        return key("step", sign);
    }

    @Override
    public String object(StepOperation operation, StepValues values) {
        return key("object", operation);
    }

    @Override
    public String failureMark() {
        return "⟦failure mark⟧";
    }

    @Override
    public String forkMark() {
        return "⟦fork mark⟧";
    }

    @Override
    public String moreLanes(int lanes) {
        return "⟦more lanes⟧";
    }

    @Override
    public String foldedLanes(int lanes) {
        return "⟦folded lanes⟧";
    }

    @Override
    public String canGo() {
        return "⟦can go⟧";
    }

    @Override
    public String inThisStep() {
        return "⟦in this step⟧";
    }

    @Override
    public String canGo(ThreadId thread) {
        return "⟦can go⟧";
    }

    @Override
    public String token(DrawnThread thread) {
        return "⟦token⟧";
    }

    @Override
    public String spokenToken(DrawnThread thread) {
        return "⟦spoken token⟧";
    }

    @Override
    public String threads(List<DrawnThread> threads) {
        return "⟦threads⟧";
    }

    @Override
    public String lanes(List<ThreadView> threads, int more) {
        return "⟦lanes⟧";
    }

    @Override
    public String lanes(StepUnit unit) {
        return "⟦lanes⟧";
    }

    @Override
    public String span(ThreadSign sign, int first, int last, StepUnit unit) {
        return "⟦span⟧";
    }

    @Override
    public String cell(int steps, StepUnit unit) {
        return "⟦cell⟧";
    }

    @Override
    public String mark(int step, StepUnit unit, String sentence) {
        return "⟦mark⟧" + sentence;
    }

    @Override
    public String fork(int step, StepUnit unit, String way) {
        return "⟦fork⟧" + way;
    }

    @Override
    public String more(int lines) {
        return "⟦more⟧";
    }

    @Override
    public String stands(ThreadView thread, boolean here) {
        return "⟦stands⟧";
    }

    @Override
    public String step(int step, StepUnit unit) {
        return "⟦step⟧";
    }

    @Override
    public String beginning(StepUnit unit) {
        return "⟦beginning⟧";
    }

    @Override
    public String heldSince(int step, StepUnit unit) {
        return "⟦held since⟧";
    }

    @Override
    public String written(ThreadId writer, int step, StepUnit unit) {
        return "⟦written⟧";
    }

    @Override
    public String changed(ThreadId changer, int step, StepUnit unit) {
        return "⟦changed⟧";
    }

    @Override
    public String activity(ThreadView thread) {
        return "⟦activity⟧";
    }

    @Override
    public String blockedOn(LockId lock, @Nullable ThreadId holder) {
        return "⟦blocked on⟧";
    }

    @Override
    public String brief(ThreadView thread) {
        return "⟦brief⟧";
    }

    @Override
    public String next(ThreadView thread) {
        return thread.standing().operation().equals(StepOperation.NONE) ? "" : key("next", thread);
    }

    @Override
    public String choice(Alternative alternative, @Nullable ThreadView thread) {
        return key("choice", alternative);
    }

    @Override
    public String operation(StepOperation operation) {
        return operation.equals(StepOperation.NONE) ? "" : key("operation", operation);
    }

    @Override
    public String outcome(Outcome outcome) {
        return "⟦outcome⟧";
    }

    @Override
    public String told(Outcome outcome) {
        return outcome(outcome);
    }

    @Override
    public String outcome(OutcomeKind kind) {
        return "⟦outcome⟧";
    }

    @Override
    public String headline(Outcome outcome) {
        return "⟦headline⟧";
    }

    @Override
    public String headline(List<FailureKey> keys, List<Outcome.PropertyBroken> broken, AlikeNames alike) {
        return "⟦headline⟧";
    }

    @Override
    public String values(List<OutcomeValue> values) {
        return "⟦values⟧";
    }

    @Override
    public String brokenBy(Outcome.PropertyBroken broken) {
        return "⟦broken by⟧";
    }

    @Override
    public String broken(Outcome.PropertyBroken broken) {
        return "⟦broken⟧";
    }

    @Override
    public String standing(PropertyStanding standing) {
        return "⟦standing⟧";
    }

    @Override
    public String property(PropertyStanding standing, String reason) {
        return "⟦property⟧";
    }

    @Override
    public String summary(RunSummary summary) {
        return "⟦summary⟧";
    }

    @Override
    public String parting(Parting parting) {
        return "⟦parting⟧";
    }

    @Override
    public String waitForEachOther(List<ThreadId> cycle) {
        return "⟦wait for each other⟧";
    }

    @Override
    public String endedBy(ThreadId thread, Fault fault) {
        return "⟦ended by⟧";
    }

    @Override
    public String late(long millis) {
        return "⟦late⟧";
    }

    @Override
    public String lateByCycle(long millis, List<ThreadId> cycle) {
        return "⟦late by cycle⟧";
    }

    @Override
    public String lateByWaits(long millis, List<ThreadId> waiting) {
        return "⟦late by waits⟧";
    }

    @Override
    public String lost() {
        return "⟦lost⟧";
    }

    @Override
    public String lostEnd() {
        return "⟦lost end⟧";
    }

    @Override
    public String message(String text) {
        return "⟦message⟧";
    }

    @Override
    public String lock(LockId lock) {
        return "⟦" + lock + "⟧";
    }

    @Override
    public String condition(ConditionId condition) {
        return "⟦" + condition + "⟧";
    }

    @Override
    public String waitedFor(WaitEdge.Over over) {
        return key("waited for", over);
    }

    @Override
    public String waits(WaitEdge edge) {
        return key("waits", edge.over());
    }

    @Override
    public String cycle(List<ThreadId> cycle) {
        return "⟦cycle⟧";
    }

    @Override
    public String deadlock(List<String> names) {
        return "⟦deadlock⟧";
    }

    @Override
    public String noCycle(int waiting) {
        return "⟦no cycle⟧";
    }

    @Override
    public String waiting(int waiting) {
        return "⟦waiting⟧";
    }

    @Override
    public String shutDown(PoolEvent.Phase phase) {
        return phase == PoolEvent.Phase.OPEN ? "" : "⟦shut down⟧";
    }

    @Override
    public String shutDownBriefly(PoolEvent.Phase phase) {
        return phase == PoolEvent.Phase.OPEN ? "" : "⟦shut down briefly⟧";
    }

    @Override
    public SessionWords session() {
        return new PseudoSession();
    }

    @Override
    public SearchWords search() {
        return new PseudoSearch();
    }

    @Override
    public GalleryWords gallery() {
        return new PseudoGallery();
    }

    @Override
    public FigureWords figure() {
        return new PseudoFigure();
    }

    @Override
    public QuestionWords questions() {
        return new PseudoQuestions();
    }

    @Override
    public ChallengeWords challenge() {
        return new PseudoChallenge();
    }

    @Override
    public StageWords stage() {
        return new PseudoStage();
    }

    private static final class PseudoChallenge implements ChallengeWords {

        @Override
        public String goal(ChallengeGoal goal) {
            return "⟦challenge⟧";
        }

        @Override
        public String won(String why, int steps, int undone, int least, boolean shortest) {
            return "⟦challenge⟧";
        }

        @Override
        public String missed() {
            return "⟦challenge⟧";
        }

        @Override
        public String impossible(String coverage) {
            return "⟦challenge⟧";
        }

        @Override
        public String everyOrderFails() {
            return "⟦challenge⟧";
        }

        @Override
        public String looking() {
            return "⟦challenge⟧";
        }

        @Override
        public String stillPossible(Choice next, @Nullable ThreadView thread) {
            return "⟦challenge⟧";
        }

        @Override
        public String noWay(long orders) {
            return "⟦challenge⟧";
        }

        @Override
        public String notKnown(long seconds, long orders) {
            return "⟦challenge⟧";
        }
    }

}
