package dev.lockstep.explain.german;

import static dev.lockstep.snapshot.Story.BARRIER;
import static dev.lockstep.snapshot.Story.CACHE;
import static dev.lockstep.snapshot.Story.FAULT;
import static dev.lockstep.snapshot.Story.NOT_EMPTY;
import static dev.lockstep.snapshot.Story.NOT_FULL;
import static dev.lockstep.snapshot.Story.POOL;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.TRIP;
import static dev.lockstep.snapshot.Story.id;
import static dev.lockstep.snapshot.Story.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lockstep.event.Activity;
import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Entry;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Refusal;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.explain.Surroundings;
import dev.lockstep.snapshot.Story;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every event and its German sentence, told by A.
class GermanEventsTest {

    private static final LockId KEY = EngineLocks.key(CACHE, "user:123");

    @ParameterizedTest
    @MethodSource({"ofThreads", "ofLocks", "ofSemaphores", "ofScripts", "ofThePool", "ofTheCache", "ofTheBarrier"})
    void everyEventHasItsSentence(Event event, String sentence) {
        assertThat(new German().event(new RecordedEvent(1, 1, id("A"), event))).isEqualTo(sentence);
    }

    @Test
    void noKindOfEventIsMissingAbove() {
        Set<Class<?>> told = Stream
                .of(ofThreads(), ofLocks(), ofSemaphores(), ofScripts(), ofThePool(), ofTheCache(), ofTheBarrier())
                .flatMap(events -> events)
                .map(each -> Objects.requireNonNull(each.get()[0]).getClass())
                .collect(Collectors.toSet());
        assertThat(told).containsExactlyInAnyOrderElementsOf(kinds(Event.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(GermanEventsTest::kinds)
                : Stream.of(type);
    }

    static Stream<Arguments> ofThreads() {
        return Stream.of(
                arguments(new ThreadEvent.Started(Role.SCRIPT), "A beginnt."),
                arguments(new ThreadEvent.Started(Role.SERVICE), "A nimmt den Dienst auf."),
                arguments(new ThreadEvent.Ended(null), "A endet."),
                arguments(new ThreadEvent.Ended(FAULT), "A endet mit IllegalStateException: no luck."),
                arguments(new ThreadEvent.SleepBegan(27_000_000), "A legt sich für 27 ms schlafen."),
                arguments(new ThreadEvent.SleepBegan(3_240_000_000L), "A legt sich für 3,2 s schlafen."),
                arguments(new ThreadEvent.SleepEnded(false), "A wacht auf."),
                arguments(new ThreadEvent.SleepEnded(true), "A wird unterbrochen und wacht auf."),
                arguments(new ThreadEvent.JoinBegan(id("B")), "A wartet auf das Ende von B."),
                arguments(new ThreadEvent.JoinEnded(id("B"), Wakeup.WOKEN), "A hat das Ende von B abgewartet."),
                arguments(
                        new ThreadEvent.JoinEnded(id("B"), Wakeup.TIMED_OUT),
                        "A wartet nicht länger auf das Ende von B: Die Zeit ist um."),
                arguments(
                        new ThreadEvent.JoinEnded(id("B"), Wakeup.INTERRUPTED),
                        "A wird beim Warten auf das Ende von B unterbrochen."),
                arguments(new ThreadEvent.UntilBegan("x = 1", List.of("x"), false), "A wartet, bis x = 1 gilt."),
                arguments(
                        new ThreadEvent.UntilBegan("x = 1", List.of("x"), true),
                        "A wartet mit Zeitgrenze, bis x = 1 gilt."),
                arguments(new ThreadEvent.UntilEnded("x = 1", Wakeup.WOKEN), "A macht weiter: Es gilt x = 1."),
                arguments(
                        new ThreadEvent.UntilEnded("x = 1", Wakeup.TIMED_OUT),
                        "A wartet nicht länger darauf, dass x = 1 gilt: Die Zeit ist um."),
                arguments(
                        new ThreadEvent.UntilEnded("x = 1", Wakeup.INTERRUPTED),
                        "A wird beim Warten darauf unterbrochen, dass x = 1 gilt."),
                arguments(new ThreadEvent.InterruptSent(id("B")), "A unterbricht B."),
                arguments(
                        new ThreadEvent.Reached(StepOperation.of("take lock left"), List.of()),
                        "A steht vor dem Schritt: Schloss left nehmen."),
                stated(new Activity.Running(), "kann weiter"),
                stated(new Activity.Blocked(QUEUE), "wartet auf das Queue-Schloss"),
                stated(new Activity.Waiting(NOT_EMPTY, false), "wartet auf eine Aufgabe des Pools"),
                stated(new Activity.Joining(id("C")), "wartet auf das Ende von C"),
                stated(new Activity.Acquiring("gate", false), "wartet auf eine Erlaubnis des Semaphors gate"),
                stated(new Activity.Until("x = 1", List.of("x"), false), "wartet, bis x = 1 gilt"),
                stated(new Activity.Sleeping(20_000_000), "schläft 20 ms"),
                stated(new Activity.Over(null), "ist zu Ende"),
                stated(new Activity.Over(FAULT), "endete mit IllegalStateException: no luck"));
    }

    private static Arguments stated(Activity activity, String told) {
        return arguments(
                new ThreadEvent.Stated(id("B"), Role.SCRIPT, activity, List.of()), "Neu gesehen: B " + told + ".");
    }

    static Stream<Arguments> ofLocks() {
        return Stream.of(
                arguments(new LockEvent.Blocked(KEY), "A wartet auf das Schloss user:123."),
                arguments(new LockEvent.Acquired(QUEUE), "A nimmt das Queue-Schloss."),
                arguments(new LockEvent.Acquired(EngineLocks.master(CACHE)), "A nimmt das Hauptschloss."),
                arguments(
                        new LockEvent.Acquired(EngineLocks.global(CACHE)), "A nimmt das Cache-Schloss."),
                arguments(new LockEvent.Acquired(EngineLocks.crew(POOL)), "A nimmt das Worker-Schloss."),
                arguments(new LockEvent.Acquired(EngineLocks.gate(BARRIER)), "A nimmt das Barrieren-Schloss."),
                arguments(
                        new LockEvent.GaveUp(KEY, Wakeup.TIMED_OUT),
                        "A gibt das Warten auf das Schloss user:123 auf: Die Zeit ist um."),
                arguments(
                        new LockEvent.GaveUp(KEY, Wakeup.INTERRUPTED),
                        "A gibt das Warten auf das Schloss user:123 auf: Es wurde unterbrochen."),
                arguments(new LockEvent.Released(new LockId("", "left")), "A gibt das Schloss left zurück."),
                arguments(
                        new LockEvent.AwaitBegan(NOT_FULL, true),
                        "A gibt das Queue-Schloss zurück und wartet mit Zeitgrenze auf Platz in der "
                                + "Queue des Pools."),
                arguments(
                        new LockEvent.AwaitBegan(new ConditionId(new LockId("", "mutex"), "notEmpty"), false),
                        "A gibt das Schloss mutex zurück und wartet auf ein Signal an notEmpty."),
                arguments(
                        new LockEvent.AwaitBegan(new ConditionId(new LockId("jobs", "queue"), "notEmpty"), false),
                        "A gibt das Queue-Schloss zurück und wartet auf eine Aufgabe von jobs."),
                awaited(Wakeup.WOKEN, ""),
                awaited(Wakeup.TIMED_OUT, ", bis die Zeit um war,"),
                awaited(Wakeup.INTERRUPTED, ", wurde unterbrochen"),
                awaited(Wakeup.SPURIOUS, ", wachte ohne Anlass auf"),
                signalled(NOT_EMPTY, false, "einen, der auf eine Aufgabe des Pools wartet"),
                signalled(TRIP, true, "alle, die auf die anderen an der Barriere warten"),
                signalled(
                        new ConditionId(QUEUE, EngineLocks.CHANGED), true,
                        "alle, die auf eine Aufgabe des Pools oder Platz in seiner Queue warten"),
                signalled(
                        new ConditionId(QUEUE, EngineLocks.IDLE), true,
                        "alle, die auf die letzte Aufgabe des Pools warten"),
                signalled(
                        new ConditionId(EngineLocks.crew(POOL), EngineLocks.TERMINATED), true,
                        "alle, die auf das Ende des Pools warten"));
    }

    private static Arguments awaited(Wakeup wakeup, String until) {
        return arguments(
                new LockEvent.AwaitEnded(NOT_EMPTY, wakeup),
                "A hat auf eine Aufgabe des Pools gewartet" + until
                        + " und hält das Queue-Schloss wieder.");
    }

    private static Arguments signalled(ConditionId condition, boolean all, String whom) {
        return arguments(new LockEvent.Signalled(condition, all), "A weckt " + whom + ".");
    }

    static Stream<Arguments> ofSemaphores() {
        return Stream.of(
                arguments(new SemaphoreEvent.Made("gate", 1), "A legt den Semaphor gate mit 1 Erlaubnis an."),
                arguments(new SemaphoreEvent.Made("gate", 0), "A legt den Semaphor gate mit 0 Erlaubnissen an."),
                arguments(new SemaphoreEvent.Blocked("gate", false), "A wartet auf eine Erlaubnis des Semaphors gate."),
                arguments(
                        new SemaphoreEvent.Blocked("gate", true),
                        "A wartet mit Zeitgrenze auf eine Erlaubnis des Semaphors gate."),
                arguments(
                        new SemaphoreEvent.Acquired("gate", 0),
                        "A nimmt eine Erlaubnis des Semaphors gate, der keine mehr hat."),
                arguments(
                        new SemaphoreEvent.Acquired("gate", 3),
                        "A nimmt eine Erlaubnis des Semaphors gate, der noch 3 hat."),
                arguments(
                        new SemaphoreEvent.Released("gate", 2),
                        "A gibt eine Erlaubnis des Semaphors gate zurück, der nun 2 hat."),
                arguments(
                        new SemaphoreEvent.GaveUp("gate", Wakeup.TIMED_OUT),
                        "A gibt das Warten auf eine Erlaubnis des Semaphors gate auf: Die Zeit ist um."),
                arguments(
                        new SemaphoreEvent.GaveUp("gate", Wakeup.INTERRUPTED),
                        "A gibt das Warten auf eine Erlaubnis des Semaphors gate auf: Es wurde unterbrochen."));
    }

    static Stream<Arguments> ofScripts() {
        return Stream.of(
                arguments(new ScriptEvent.Began(ScriptEvent.WORK, 0), "A beginnt zu arbeiten."),
                arguments(new ScriptEvent.Began("get k", 3), "A beginnt: get k."),
                arguments(new ScriptEvent.Ended("acquire left", ""), "A ist fertig mit: acquire left."),
                arguments(new ScriptEvent.Ended("get k", "v1"), "A bekam für k: v1."),
                arguments(
                        new ScriptEvent.Ended("submit a", "accepted"),
                        "A ist fertig mit: submit a; das Ergebnis: accepted."),
                arguments(new ScriptEvent.Read("x", "1"), "A liest x mit dem Wert 1."),
                arguments(new ScriptEvent.Kept("t", "1"), "A merkt sich t = 1."),
                arguments(new ScriptEvent.Wrote("x", "1"), "A setzt x auf 1."));
    }

    static Stream<Arguments> ofThePool() {
        return Stream.of(
                arguments(
                        new PoolEvent.Stated(
                                POOL,
                                Phase.OPEN,
                                OptionalInt.of(1_200),
                                1,
                                List.of(id("W1")),
                                List.of(task(2), task(3)),
                                Map.of(id("W1"), task(1)),
                                Counts.NONE),
                        "Der Pool gibt seinen Zustand an: nimmt Aufgaben an und führt sie aus; 1 Worker, 2 Aufgaben in "
                                + "der Queue, 1 in Arbeit, Platz für 1.200."),
                arguments(
                        new PoolEvent.TaskQueued(POOL, task(7)), "A stellt Aufgabe #7 in die Queue des Pools."),
                refused(Refusal.FULL, "Die Queue ist voll"),
                refused(Refusal.TIMED_OUT, "Die Queue blieb voll, bis die Zeit um war"),
                refused(Refusal.SHUT_DOWN, "Der Pool ist heruntergefahren"),
                refused(Refusal.INTERRUPTED, "Der Aufrufer wurde unterbrochen"),
                arguments(new PoolEvent.TaskTaken(POOL, task(7)), "A nimmt Aufgabe #7 und führt sie aus."),
                arguments(new PoolEvent.TaskSucceeded(POOL, task(7)), "A hat Aufgabe #7 erledigt."),
                arguments(
                        new PoolEvent.TaskFailed(POOL, task(7), FAULT),
                        "Aufgabe #7 wirft IllegalStateException: no luck; sie gilt als gescheitert und ist erledigt."),
                arguments(
                        new PoolEvent.TaskUnmarked(POOL, task(7), FAULT),
                        "Aufgabe #7 wirft IllegalStateException: no luck; A lebt weiter, und niemand meldet die "
                                + "Aufgabe als erledigt."),
                made(
                        PoolEvent.Thrown.COUNTED,
                        "Im Pool gilt eine Aufgabe, die eine Ausnahme wirft, als gescheitert und ist erledigt."),
                made(
                        PoolEvent.Thrown.DEADLY,
                        "Im Pool ist eine Aufgabe, die eine Ausnahme wirft, erledigt und beendet ihren Worker."),
                made(
                        PoolEvent.Thrown.SWALLOWED,
                        "Im Pool gilt eine Aufgabe, die eine Ausnahme wirft, als gelungen."),
                made(
                        PoolEvent.Thrown.UNMARKED,
                        "Im Pool wird eine Aufgabe, die eine Ausnahme wirft, nie als erledigt gemeldet."),
                arguments(
                        new PoolEvent.Made(POOL, PoolEvent.Thrown.COUNTED, "changed", "changed"),
                        "Im Pool gilt eine Aufgabe, die eine Ausnahme wirft, als gescheitert und ist erledigt, und "
                                + "Erzeuger und Worker warten an einer Bedingung."),
                arguments(
                        new PoolEvent.TasksReturned(POOL, List.of(task(7))),
                        "A bekommt 1 Aufgabe zurück, die nie begonnen wurde."),
                arguments(
                        new PoolEvent.TasksReturned(POOL, List.of(task(7), task(8))),
                        "A bekommt 2 Aufgaben zurück, die nie begonnen wurden."),
                arguments(new PoolEvent.WorkerAdded(POOL, id("W3")), "Der Pool bekommt Worker W3."),
                arguments(new PoolEvent.WorkerLeft(POOL, id("W3")), "Worker W3 verlässt den Pool."),
                arguments(
                        new PoolEvent.WorkerLeft(new EngineId("jobs"), id("W3")), "Worker W3 verlässt jobs."),
                arguments(new PoolEvent.Resized(POOL, 4), "A stellt den Pool auf 4 Worker ein."),
                arguments(
                        new PoolEvent.CapacityChanged(POOL, OptionalInt.empty()),
                        "A ändert die Queue des Pools: keine Grenze."),
                arguments(
                        new PoolEvent.ShutdownBegan(POOL, Phase.DRAINING),
                        "A fährt den Pool herunter: Er führt aus, was in der Queue steht, und lehnt ab, was "
                                + "kommt."),
                arguments(
                        new PoolEvent.ShutdownBegan(POOL, Phase.STOPPING),
                        "A fährt den Pool herunter: Er gibt zurück, was in der Queue steht, und unterbricht, "
                                + "was läuft."),
                arguments(new PoolEvent.Terminated(POOL), "Der Pool ist beendet: Alle Worker sind gegangen."));
    }

    private static Arguments refused(Refusal reason, String why) {
        return arguments(
                new PoolEvent.TaskRefused(POOL, reason),
                "A reicht eine Aufgabe ein, aber der Pool nimmt sie nicht an: " + why + ".");
    }

    private static Arguments made(PoolEvent.Thrown thrown, String sentence) {
        return arguments(new PoolEvent.Made(POOL, thrown, "notEmpty", null), sentence);
    }

    static Stream<Arguments> ofTheCache() {
        return Stream.of(
                arguments(
                        new CacheEvent.Made(CACHE, CacheEvent.Locks.TABLE),
                        "Der Cache hat ein Hauptschloss und für jeden Schlüssel ein Schloss, solange es jemand "
                                + "benutzt."),
                arguments(
                        new CacheEvent.Made(CACHE, CacheEvent.Locks.KEPT_TABLE),
                        "Der Cache hat ein Hauptschloss und ein Schloss für jeden Schlüssel, nach dem je gefragt "
                                + "wurde."),
                arguments(
                        new CacheEvent.Made(CACHE, CacheEvent.Locks.ONE),
                        "Der Cache hat ein Schloss für alle Schlüssel."),
                arguments(new CacheEvent.Made(CACHE, CacheEvent.Locks.NONE), "Der Cache hat kein Schloss."),
                arguments(
                        new CacheEvent.Stated(CACHE, List.of(), Map.of(), Map.of()),
                        "Der Cache gibt seinen Zustand an: 0 Werte, 0 in Berechnung."),
                arguments(
                        new CacheEvent.Stated(CACHE, List.of(new Entry("k", 1)), Map.of("j", 1), Map.of("j", id("B"))),
                        "Der Cache gibt seinen Zustand an: 1 Wert, 1 Schlüssel in der Schlosstabelle, 1 in "
                                + "Berechnung."),
                arguments(new CacheEvent.Hit(CACHE, "k", false), "A findet den Wert von k."),
                arguments(
                        new CacheEvent.Hit(CACHE, "k", true),
                        "A sieht unter dem Schloss noch einmal nach und findet den Wert von k."),
                arguments(new CacheEvent.Missed(CACHE, "k"), "A findet keinen Wert von k."),
                arguments(
                        new CacheEvent.Entered(CACHE, "k", 2),
                        "A trägt sich für k in die Schlosstabelle ein: nun 2 Benutzer."),
                arguments(
                        new CacheEvent.Left(CACHE, "k", 1),
                        "A trägt sich für k aus der Schlosstabelle aus: noch 1 Benutzer."),
                arguments(
                        new CacheEvent.Left(CACHE, "k", 0),
                        "A trägt sich für k aus der Schlosstabelle aus: Der Eintrag ist weg."),
                arguments(new CacheEvent.ComputeBegan(CACHE, "k"), "A beginnt, k zu berechnen."),
                arguments(
                        new CacheEvent.ComputeEnded(CACHE, "k", "Ada", Kept.STORED),
                        "A hat k berechnet und speichert \"Ada\"."),
                arguments(
                        new CacheEvent.ComputeEnded(CACHE, "k", null, Kept.NULL),
                        "A hat k berechnet: null, was nicht gespeichert wird."),
                arguments(
                        new CacheEvent.ComputeEnded(CACHE, "k", 7, Kept.INVALIDATED),
                        "A hat k berechnet: 7, nicht gespeichert, weil der Schlüssel inzwischen für ungültig erklärt "
                                + "wurde."),
                arguments(
                        new CacheEvent.ComputeFailed(CACHE, "k", FAULT),
                        "A scheitert beim Berechnen von k mit IllegalStateException: no luck; nichts wird "
                                + "gespeichert."),
                arguments(
                        new CacheEvent.Invalidated(CACHE, "k", true, false),
                        "A erklärt k für ungültig: Der Wert ist weg."),
                arguments(
                        new CacheEvent.Invalidated(CACHE, "k", false, false),
                        "A erklärt k für ungültig: Es gab keinen Wert."),
                arguments(
                        new CacheEvent.Invalidated(CACHE, "k", false, true),
                        "A erklärt k für ungültig: Was gerade berechnet wird, wird nicht behalten."),
                arguments(new CacheEvent.Cleared(CACHE, 2), "A leert den Cache: 2 Werte sind weg."),
                arguments(new CacheEvent.Cleared(CACHE, 1), "A leert den Cache: 1 Wert ist weg."),
                arguments(
                        new CacheEvent.Refused(CACHE, "k", "A → k → A"),
                        "A bekommt k nicht, weil das Warten nie enden würde: A → k → A."));
    }

    static Stream<Arguments> ofTheBarrier() {
        return Stream.of(
                arguments(
                        new BarrierEvent.Made(BARRIER, true, true),
                        "An der Barriere wartet ein Teilnehmer auf das Ende seiner Generation."),
                arguments(
                        new BarrierEvent.Made(BARRIER, false, false),
                        "An der Barriere wartet ein Teilnehmer, bis der Zähler wieder 0 ist, und wer weggeht, zählt "
                                + "weiter mit."),
                arguments(
                        new BarrierEvent.Stated(BARRIER, 3, 4, List.of(id("B")), List.of(), Cause.ABORTED),
                        "Die Barriere gibt ihren Zustand an: 1 von 3 ist da; sie ist gebrochen, weil sie abgebrochen "
                                + "wurde."),
                arguments(
                        new BarrierEvent.Arrived(BARRIER, 0, 2), "A kommt an der Barriere an: Es fehlen noch 2."),
                arguments(new BarrierEvent.Arrived(BARRIER, 0, 1), "A kommt an der Barriere an: Es fehlt noch 1."),
                arguments(new BarrierEvent.Arrived(BARRIER, 0, 0), "A kommt als Letzter an der Barriere an."),
                arguments(new BarrierEvent.ActionBegan(BARRIER, 0), "A beginnt die Aktion der Barriere."),
                arguments(
                        new BarrierEvent.ActionEnded(BARRIER, 0, null), "A hat die Aktion der Barriere ausgeführt."),
                arguments(
                        new BarrierEvent.ActionEnded(BARRIER, 0, FAULT),
                        "A scheitert bei der Aktion der Barriere mit IllegalStateException: no luck."),
                arguments(
                        new BarrierEvent.Tripped(BARRIER, 3),
                        "Die Barriere öffnet sich: Wer gekommen ist, darf durch."),
                arguments(new BarrierEvent.Passed(BARRIER, 0), "A geht durch die Barriere."),
                broke(Cause.TIMED_OUT, "weil die Zeit eines Teilnehmers um war"),
                broke(Cause.INTERRUPTED, "weil ein Teilnehmer unterbrochen wurde"),
                broke(Cause.ABORTED, "weil sie abgebrochen wurde"),
                broke(Cause.RESET, "weil sie zurückgesetzt wurde, während Teilnehmer warteten"),
                broke(Cause.ACTION_FAILED, "weil die Aktion eine Ausnahme warf"),
                arguments(
                        new BarrierEvent.LeftBroken(BARRIER, 0, Cause.INTERRUPTED),
                        "A verlässt die Barriere mit einem Fehler, weil ein Teilnehmer unterbrochen wurde."),
                arguments(
                        new BarrierEvent.TurnedAway(BARRIER, 0), "A wird abgewiesen: Die Barriere ist gebrochen."),
                arguments(new BarrierEvent.Reset(BARRIER, 5), "A setzt die Barriere zurück: Sie ist wieder ganz."));
    }

    private static Arguments broke(Cause cause, String why) {
        return arguments(new BarrierEvent.Broke(BARRIER, 0, cause), "Die Barriere bricht, " + why + ".");
    }

    /// With what was true just before.
    @Test
    void whatWasTrueBeforeNamesTheHolderTheWokenAndTheWork() {
        Story story = new Story().pool(1, "W1").started("A", "B", "C").by("A", new LockEvent.Acquired(QUEUE));
        assertThat(told(story, "B", new LockEvent.Blocked(QUEUE)))
                .isEqualTo("B wartet auf das Queue-Schloss; A hält es.");
        assertThat(told(story, "A", new LockEvent.Signalled(NOT_EMPTY, false)))
                .isEqualTo("A weckt niemanden: Niemand wartet auf eine Aufgabe des Pools.");

        story.by("A", new LockEvent.AwaitBegan(NOT_EMPTY, false));
        story.by("A", new ThreadEvent.Reached(StepOperation.of("stop waiting on pool.queue.notEmpty"), List.of()));
        assertThat(told(story, "C", new LockEvent.Signalled(NOT_EMPTY, true)))
                .isEqualTo("C weckt A, der auf eine Aufgabe des Pools wartet.");
        story.by("B", new LockEvent.Acquired(QUEUE), new LockEvent.AwaitBegan(NOT_EMPTY, false));
        story.by("B", new ThreadEvent.Reached(StepOperation.of("stop waiting on pool.queue.notEmpty"), List.of()));
        assertThat(told(story, "C", new LockEvent.Signalled(NOT_EMPTY, true)))
                .isEqualTo("C weckt A und B, die auf eine Aufgabe des Pools warten.");

        story.by("C", new ThreadEvent.SleepBegan(80_000_000));
        assertThat(told(story, "C", new ThreadEvent.SleepEnded(false))).isEqualTo("C hat 80 ms geschlafen.");
        story.queued("C", 7).by("W1", new PoolEvent.TaskTaken(POOL, task(7)));
        assertThat(told(story, "W1", new ThreadEvent.SleepBegan(20_000_000)))
                .isEqualTo("W1 arbeitet 20 ms an Aufgabe #7.");
        story.by("W1", new ThreadEvent.SleepBegan(20_000_000));
        assertThat(told(story, "W1", new ThreadEvent.SleepEnded(false)))
                .isEqualTo("W1 hat 20 ms an Aufgabe #7 gearbeitet.");
        assertThat(told(story, "W1", new ThreadEvent.SleepEnded(true)))
                .isEqualTo("W1 wird bei der Arbeit an Aufgabe #7 unterbrochen.");
    }

    @Test
    void generationsAreToldOfABarrierThatHasThem() {
        Story sound = new Story().barrier(3);
        assertThat(told(sound, "A", new BarrierEvent.Tripped(BARRIER, 3)))
                .isEqualTo("Die Barriere öffnet sich: Generation 3 darf durch.");
        assertThat(told(sound, "A", new BarrierEvent.Reset(BARRIER, 5)))
                .isEqualTo("A setzt die Barriere zurück: Sie ist wieder ganz, und Generation 5 beginnt.");
        assertThat(told(sound, "A", new BarrierEvent.Stated(BARRIER, 3, 4, List.of(), List.of(), null)))
                .isEqualTo("Die Barriere gibt ihren Zustand an: Generation 4, 0 von 3 sind da.");
    }

    @Test
    void whatSetsAProgramUpIsNoThread() {
        RecordedEvent recorded = new RecordedEvent(1, 1, ThreadId.SET_UP, new ScriptEvent.Wrote("x", "0"));
        assertThat(new German().event(recorded)).isEqualTo("Die Vorbereitung setzt x auf 0.");
    }

    private static String told(Story story, String thread, Event event) {
        RecordedEvent recorded = new RecordedEvent(1, 1, id(thread), event);
        return new German().event(recorded, Surroundings.of(story.snapshot(), recorded));
    }
}
