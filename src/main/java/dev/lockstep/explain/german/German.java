package dev.lockstep.explain.german;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.DrawnThread;
import dev.lockstep.explain.FigureWords;
import dev.lockstep.explain.GalleryWords;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Parting;
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
import dev.lockstep.explain.question.ChallengeWords;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.runtime.stepped.Alternative;
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

/// All sentences about a run, in German.
public final class German implements Language {

    private static final QuestionWords QUESTIONS = new GermanQuestions();
    private static final StageWords STAGE = new GermanStage();
    private static final SessionWords SESSION = new GermanSession();
    private static final SearchWords SEARCH = new GermanSearch();
    private static final GalleryWords GALLERY = new GermanGallery();
    private static final FigureWords FIGURE = new GermanFigure();
    private static final ChallengeWords CHALLENGE = new GermanChallenge();

    @Override
    public String code() {
        return "de";
    }

    @Override
    public String ownName() {
        return "Deutsch";
    }

    @Override
    public char decimalSign() {
        return ',';
    }

    @Override
    public String event(RecordedEvent recorded, Surroundings around) {
        return GermanEvents.of(recorded, around);
    }

    @Override
    public String blocked(List<ThreadId> threads, LockId lock, @Nullable ThreadId holder) {
        return GermanNameList.all(threads.stream().map(ThreadId::name).toList())
                + (threads.size() == 1 ? " wartet auf " : " warten auf ") + GermanNames.inSentence(lock)
                + (holder == null ? "." : "; " + holder + " hält es.");
    }

    @Override
    public String silentStep(Choice choice, StepOperation operation) {
        return GermanOperations.silent(choice, operation);
    }

    @Override
    public String reason(Reason reason, MomentUnit unit) {
        return GermanReasons.of(reason, unit);
    }

    @Override
    public String nothingHolds() {
        return "Nichts hält ihn auf.";
    }

    @Override
    public String threadGone() {
        return "Es gibt ihn nicht mehr.";
    }

    @Override
    public String sign(ThreadSign sign) {
        return GermanStates.of(sign);
    }

    @Override
    public String sign(StepSign sign) {
        return GermanStates.of(sign);
    }

    @Override
    public String object(StepOperation operation, StepValues values) {
        return GermanOperations.object(operation, values);
    }

    @Override
    public String failureMark() {
        return "Fehler";
    }

    @Override
    public String forkMark() {
        return "hier zweigt eine andere Reihenfolge ab";
    }

    @Override
    public String foldedLanes(int lanes) {
        return moreLanes(lanes) + " ohne sichtbaren Schritt";
    }

    @Override
    public String moreLanes(int lanes) {
        return "+ " + GermanNumbers.count(lanes, "weiterer Thread", "weitere Threads");
    }

    @Override
    public String canGo() {
        return "kann weiter";
    }

    @Override
    public String inThisStep() {
        return "in diesem Schritt";
    }

    @Override
    public String canGo(ThreadId thread) {
        return thread + " kann weiter";
    }

    @Override
    public String token(DrawnThread thread) {
        return thread.thread() + ", " + sign(thread.sign()) + (thread.canGo() ? ", kann weiter" : "");
    }

    @Override
    public String spokenToken(DrawnThread thread) {
        return "Thread " + token(thread);
    }

    @Override
    public String threads(List<DrawnThread> threads) {
        return threads.stream()
                .map(each -> each.thread() + " (" + sign(each.sign()) + (each.canGo() ? ", kann weiter)" : ")"))
                .collect(Collectors.joining(", ", "Threads: ", "."));
    }

    @Override
    public String lanes(List<ThreadView> threads, int more) {
        String told = threads.stream()
                .map(thread -> thread.id() + " (" + sign(thread.sign()) + ")")
                .collect(Collectors.joining(", "));
        return "Bahnen: " + told + (more > 0 ? " und " + GermanNumbers.of(more) + " weitere" : "");
    }

    @Override
    public String lanes(StepUnit unit) {
        String name = GermanStates.of(unit);
        return "Was jeder Thread tat, " + name + " für " + name;
    }

    @Override
    public String span(ThreadSign sign, int first, int last, StepUnit unit) {
        return first == last
                ? sign(sign) + " nach " + step(last, unit)
                : sign(sign) + ", " + GermanStates.several(unit) + " " + first + " bis " + last;
    }

    @Override
    public String cell(int steps, StepUnit unit) {
        return steps == 1 ? GermanStates.of(unit) : "je " + GermanNumbers.of(steps) + " " + GermanStates.several(unit);
    }

    @Override
    public String mark(int step, StepUnit unit, String sentence) {
        return step(step, unit) + ": " + sentence;
    }

    @Override
    public String fork(int step, StepUnit unit, String way) {
        return "nach " + step(step, unit) + ": " + way;
    }

    @Override
    public String more(int lines) {
        return "und " + GermanNumbers.of(lines) + " weitere";
    }

    @Override
    public String stands(ThreadView thread, boolean here) {
        String next = next(thread);
        return thread.id() + (here ? " steht hier, " : " rief von hier auf, ") + sign(thread.sign())
                + (next.isEmpty() ? "" : ", als Nächstes: " + next);
    }

    @Override
    public String step(int step, StepUnit unit) {
        return GermanStates.of(unit) + " " + step;
    }

    @Override
    public String beginning(StepUnit unit) {
        return GermanStates.beginning(unit);
    }

    @Override
    public String heldSince(int step, StepUnit unit) {
        return "seit " + step(step, unit);
    }

    @Override
    public String written(ThreadId writer, int step, StepUnit unit) {
        return step == 0 ? sinceBeginning(unit) : "geschrieben von " + writer + " in " + step(step, unit);
    }

    @Override
    public String changed(ThreadId changer, int step, StepUnit unit) {
        return step == 0 ? sinceBeginning(unit) : "geändert von " + changer + " in " + step(step, unit);
    }

    private String sinceBeginning(StepUnit unit) {
        return "seit dem " + beginning(unit);
    }

    @Override
    public String activity(ThreadView thread) {
        return GermanActivities.of(thread);
    }

    @Override
    public String brief(ThreadView thread) {
        return GermanActivities.brief(thread);
    }

    @Override
    public String blockedOn(LockId lock, @Nullable ThreadId holder) {
        return holder == null
                ? "wartet auf " + GermanNames.inSentence(lock)
                : "wartet auf " + GermanNames.inSentence(lock) + "; " + holder + " hält es";
    }

    @Override
    public String next(ThreadView thread) {
        return GermanOperations.next(thread);
    }

    @Override
    public String choice(Alternative alternative, @Nullable ThreadView thread) {
        return GermanOperations.choice(alternative, thread);
    }

    @Override
    public String operation(StepOperation operation) {
        return GermanOperations.of(operation);
    }

    @Override
    public String outcome(Outcome outcome) {
        return GermanOutcomes.of(outcome);
    }

    @Override
    public String told(Outcome outcome) {
        return GermanOutcomes.told(outcome);
    }

    @Override
    public String outcome(OutcomeKind kind) {
        String name = GermanOutcomes.name(kind);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    public String headline(Outcome outcome) {
        return GermanOutcomes.headline(outcome);
    }

    @Override
    public String headline(List<FailureKey> keys, List<Outcome.PropertyBroken> broken, AlikeNames alike) {
        return GermanOutcomes.headline(keys, broken, alike);
    }

    @Override
    public String values(List<OutcomeValue> values) {
        return GermanOutcomes.values(values);
    }

    @Override
    public String brokenBy(Outcome.PropertyBroken broken) {
        return broken(broken) + ".";
    }

    @Override
    public String broken(Outcome.PropertyBroken broken) {
        return GermanOutcomes.broken(broken);
    }

    @Override
    public String standing(PropertyStanding standing) {
        return GermanStates.of(standing);
    }

    @Override
    public String property(PropertyStanding standing, String reason) {
        return reason.isEmpty() ? standing(standing) : standing(standing) + ": " + reason;
    }

    @Override
    public String summary(RunSummary summary) {
        return GermanOutcomes.summary(summary);
    }

    @Override
    public String waitForEachOther(List<ThreadId> cycle) {
        return "Sie warten aufeinander: " + round(cycle);
    }

    @Override
    public String endedBy(ThreadId thread, Fault fault) {
        return thread + " endete mit " + fault;
    }

    @Override
    public String parting(Parting parting) {
        return GermanPartings.of(parting);
    }

    @Override
    public String late(long millis) {
        return "der Lauf endete nicht binnen " + GermanNumbers.of(millis) + " ms";
    }

    @Override
    public String lateByCycle(long millis, List<ThreadId> cycle) {
        return late(millis) + ": " + round(cycle);
    }

    @Override
    public String lateByWaits(long millis, List<ThreadId> waiting) {
        return late(millis) + ": " + GermanNameList.all(waiting.stream().map(ThreadId::name).toList())
                + (waiting.size() == 1 ? " kann" : " können") + " nicht weiter";
    }

    @Override
    public String lost() {
        return "es geschah mehr, als aufgezeichnet werden konnte";
    }

    @Override
    public String lostEnd() {
        return lost() + ", also lässt sich nichts sagen";
    }

    @Override
    public String message(String text) {
        return GermanNames.message(text);
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
        return GermanNames.of(lock);
    }

    @Override
    public String condition(ConditionId condition) {
        return GermanNames.of(condition);
    }

    @Override
    public String waitedFor(WaitEdge.Over over) {
        return switch (over) {
            case WaitEdge.OverLock(var lock) -> lock(lock);
            case WaitEdge.OverCondition(var condition, _) -> condition(condition);
            case WaitEdge.OverWakeUp _ -> "ein Wecken";
            case WaitEdge.OverSemaphore(var semaphore, _) -> "Erlaubnis von " + semaphore;
            case WaitEdge.OverPredicate(var predicate, _) -> predicate;
            case WaitEdge.OverThread(var thread) -> "Ende von " + thread;
        };
    }

    @Override
    public String waits(WaitEdge edge) {
        String what = switch (edge.over()) {
            case WaitEdge.OverLock(var lock) -> GermanNames.bare(lock);
            case WaitEdge.OverCondition(var condition, boolean timed) ->
                limited(
                        GermanNames.isEngines(condition) ? condition(condition) : "Bedingung " + condition(condition),
                        timed);
            case WaitEdge.OverWakeUp(_, boolean timed) -> limited("ein Wecken", timed);
            case WaitEdge.OverSemaphore(var semaphore, boolean timed) -> limited("Erlaubnis von " + semaphore, timed);
            case WaitEdge.OverPredicate(var predicate, boolean timed) -> limited("dass " + predicate + " gilt", timed);
            case WaitEdge.OverThread(var thread) -> "Ende von " + thread;
        };
        boolean held = edge.over() instanceof WaitEdge.OverLock && !edge.holders().isEmpty();
        return edge.waiter() + " → " + what + (held ? " → gehalten von " + names(edge.holders(), ", ") : "");
    }

    private static String limited(String what, boolean timed) {
        return timed ? what + ", mit Zeitgrenze" : what;
    }

    @Override
    public String cycle(List<ThreadId> cycle) {
        return "Ein Zyklus: " + round(cycle);
    }

    private static String round(List<ThreadId> cycle) {
        return names(cycle, " → ") + " → " + cycle.getFirst();
    }

    private static String names(Collection<ThreadId> threads, String between) {
        return threads.stream().map(ThreadId::name).collect(Collectors.joining(between));
    }

    @Override
    public String deadlock(List<String> names) {
        return "Verklemmung: " + String.join(" → ", names) + " → " + names.getFirst();
    }

    @Override
    public String noCycle(int waiting) {
        return waiting == 0 ? "Niemand wartet." : "Kein Zyklus.";
    }

    @Override
    public String waiting(int waiting) {
        return GermanNumbers.count(waiting, "Thread wartet", "Threads warten") + ", kein Zyklus";
    }

    @Override
    public String shutDown(PoolEvent.Phase phase) {
        return GermanPoolEvents.shutDown(phase);
    }

    @Override
    public String shutDownBriefly(PoolEvent.Phase phase) {
        return GermanPoolEvents.shutDownBriefly(phase);
    }
}
