package dev.lockstep.explain.german;

import static dev.lockstep.snapshot.Story.FAULT;
import static dev.lockstep.snapshot.Story.NOT_EMPTY;
import static dev.lockstep.snapshot.Story.POOL;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.id;
import static dev.lockstep.snapshot.Story.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason;
import dev.lockstep.explain.Reason.Counted;
import dev.lockstep.explain.Reason.Deed;
import dev.lockstep.explain.Reason.Ground;
import dev.lockstep.explain.Reason.Holder;
import dev.lockstep.explain.Reason.Looked;
import dev.lockstep.explain.Reason.Missing;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Reason.Other;
import dev.lockstep.snapshot.BarrierView.Fate;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every reason for which a thread is blocked and its German sentence.
class GermanReasonsTest {

    private static final ThreadId A = id("A");
    private static final ThreadId B = id("B");
    private static final Moment AT = new Moment(9, 3_240_000_000L, 3);
    private static final LockId LEFT = new LockId("", "left");
    private static final ConditionId OWN = new ConditionId(LEFT, "filled");

    private static ThreadView working(String name) {
        return new Story().started(name).thread(name);
    }

    private static ThreadView ended(String name) {
        return new Story().started(name).by(name, new ThreadEvent.Ended(null)).thread(name);
    }

    private static ThreadView atLeft(String name) {
        return new Story().started(name).by(name, new LockEvent.Blocked(LEFT)).thread(name);
    }

    @ParameterizedTest
    @MethodSource({"ofLocks", "ofWaits", "ofHelp", "ofPools", "ofBarriers", "ofWhatCame"})
    void everyReasonHasItsSentence(Reason reason, String sentence) {
        assertThat(new German().reason(reason, MomentUnit.STEP)).isEqualTo(sentence);
    }

    @Test
    void noKindOfReasonIsMissingAbove() {
        Set<Class<?>> told = Stream.of(ofLocks(), ofWaits(), ofHelp(), ofPools(), ofBarriers(), ofWhatCame())
                .flatMap(reasons -> reasons)
                .map(each -> Objects.requireNonNull(each.get()[0]).getClass())
                .collect(Collectors.toSet());
        assertThat(told).containsExactlyInAnyOrder(Reason.class.getPermittedSubclasses());
    }

    @Test
    void momentsOfRealThreadsAreSecondsOfTheRunAndNoLengths() {
        assertThat(new German().reason(new Reason.AwaitsEnd(A, B, AT, null), MomentUnit.TIME))
                .isEqualTo("A wartet seit Sekunde 3,2 auf das Ende von B.");
        assertThat(new German().reason(new Reason.TaskTaken(A, task(7), AT), MomentUnit.TIME))
                .isEqualTo("A hat bei Sekunde 3,2 Aufgabe #7 genommen und noch nicht als erledigt gemeldet.");
    }

    static Stream<Arguments> ofLocks() {
        return Stream.of(
                arguments(
                        new Reason.AtLock(A, EngineLocks.key(Story.CACHE, "user:123"), false, holder(null, false)),
                        "A wartet auf das Schloss user:123; B hält es seit Schritt 3."),
                arguments(
                        new Reason.AtLock(A, EngineLocks.master(Story.CACHE), false, holder(working("B"), false)),
                        "A wartet auf das Hauptschloss; B hält es seit Schritt 3; B arbeitet noch."),
                arguments(
                        new Reason.AtLock(A, LEFT, false, holder(working("B"), true)),
                        "A wartet auf das Schloss left; B hält es seit Schritt 3 und berechnet den Wert."),
                arguments(
                        new Reason.AtLock(A, LEFT, false, holder(ended("B"), false)),
                        "A wartet auf das Schloss left; B hält es seit Schritt 3, ist zu Ende und gibt es nie "
                                + "zurück."),
                arguments(
                        new Reason.AtLock(A, QUEUE, true, null),
                        "A ist geweckt und muss das Queue-Schloss wieder nehmen; niemand hält es jetzt: A "
                                + "macht weiter, sobald A es nimmt."),
                arguments(new Reason.GivesUpInTime(A), "A gibt auf, wenn die Zeit um ist."),
                arguments(
                        new Reason.Cycle(List.of(A, B), A, List.of(), true),
                        "Das ist ein Zyklus: A → B → A. Keiner von ihnen kann weiter."),
                arguments(
                        new Reason.Cycle(List.of(A, B), A, List.of(), false),
                        "Das ist ein Zyklus: A → B → A. Keiner kann weiter, bevor ein anderer aufgibt."),
                arguments(
                        new Reason.Cycle(List.of(A, B), A, List.of(B), false),
                        "Das ist ein Zyklus: A → B → A. B kann noch aufgeben."),
                arguments(
                        new Reason.Cycle(List.of(A, B), A, List.of(A, B), false),
                        "Das ist ein Zyklus: A → B → A. A und B können noch aufgeben."),
                arguments(new Reason.Lost(), "Ereignisse gingen verloren, also kann dies veraltet sein."));
    }

    private static Holder holder(@Nullable ThreadView does, boolean computes) {
        return new Holder(B, AT, does, computes);
    }

    static Stream<Arguments> ofWaits() {
        return Stream.of(
                arguments(
                        new Reason.AwaitsEnd(A, B, AT, working("B")),
                        "A wartet seit Schritt 3 auf das Ende von B; B arbeitet noch."),
                arguments(
                        new Reason.AwaitsPermit(A, "gate", AT, 0),
                        "A wartet seit Schritt 3 auf eine Erlaubnis des Semaphors gate, der keine hat, bis jemand eine "
                                + "zurückgibt."),
                arguments(
                        new Reason.AwaitsPermit(A, "gate", AT, 2),
                        "A wartet seit Schritt 3 auf eine Erlaubnis des Semaphors gate, der jetzt 2 hat: A macht "
                                + "weiter, sobald A eine nimmt."),
                arguments(
                        new Reason.AwaitsTruth(A, "x = 1", AT, List.of()),
                        "A wartet seit Schritt 3 darauf, dass x = 1 gilt."),
                arguments(
                        new Reason.AwaitsTruth(
                                A, "x = 1", AT,
                                List.of(new Looked.Variable("x", "0"), new Looked.Semaphore("gate", 1))),
                        "A wartet seit Schritt 3 darauf, dass x = 1 gilt; derzeit: x ist 0, gate hat 1 Erlaubnis."),
                arguments(
                        new Reason.AwaitsSignal(A, OWN, AT), "A wartet seit Schritt 3 auf ein Signal an filled."),
                arguments(
                        new Reason.AwaitsSignal(A, NOT_EMPTY, AT),
                        "A wartet seit Schritt 3 auf eine Aufgabe des Pools."),
                arguments(new Reason.NeverSignalled(), "Bisher hat niemand ein Signal gegeben."),
                arguments(
                        new Reason.LastSignal(B, AT, false, List.of(), A),
                        "Das letzte Signal kam in Schritt 3 von B, als niemand wartete."),
                arguments(
                        new Reason.LastSignal(B, AT, true, List.of(), A), "Das letzte Signal kam in Schritt 3 von B."),
                arguments(
                        new Reason.LastSignal(B, AT, true, List.of(id("C")), A),
                        "Das letzte Signal kam in Schritt 3 von B und weckte C."),
                arguments(
                        new Reason.LastSignal(B, AT, true, List.of(A, id("C")), A),
                        "Das letzte Signal kam in Schritt 3 von B und weckte A und C, bevor A wieder wartete."));
    }

    static Stream<Arguments> ofHelp() {
        return Stream.of(
                arguments(
                        new Reason.NobodyLeft(new Deed.Signal(OWN), List.of(), false),
                        "Niemand ist mehr da, der ein Signal an filled geben könnte."),
                arguments(
                        new Reason.NobodyLeft(
                                Deed.Plain.GIVE_A_PERMIT_BACK,
                                List.of(new Other(ended("B"), null), new Other(atLeft("C"), A)), true),
                        "Niemand ist mehr da, der eine zurückgeben könnte: B ist zu Ende; C wartet auf das Schloss "
                                + "left, das A hält …"),
                nobodyLeft(Deed.Plain.MAKE_IT_TRUE, "dafür sorgen"),
                nobodyLeft(Deed.Plain.COME_TO_THE_GATE, "kommen"),
                nobodyLeft(Deed.Plain.MAKE_ROOM, "Platz schaffen"),
                nobodyLeft(Deed.Plain.MAKE_IT_LOOK_AGAIN, "erneutes Nachsehen auslösen"),
                nobodyLeft(Deed.Plain.TAKE_A_TASK, "etwas aus der Queue nehmen"),
                nobodyLeft(Deed.Plain.SUBMIT_A_TASK, "eine Aufgabe einreichen"),
                nobodyLeft(Deed.Plain.SHUT_DOWN, "ihn herunterfahren"),
                nobodyLeft(Deed.Plain.WAKE_IT, "den Wartenden wecken"),
                arguments(
                        new Reason.MayHelp(List.of(B), new Deed.Signal(OWN)),
                        "B kann weiter und vielleicht ein Signal an filled geben."),
                arguments(
                        new Reason.MayHelp(List.of(B, id("C")), Deed.Plain.MAKE_ROOM),
                        "B und C können weiter und vielleicht Platz schaffen."));
    }

    private static Arguments nobodyLeft(Deed deed, String does) {
        return arguments(
                new Reason.NobodyLeft(deed, List.of(), false), "Niemand ist mehr da, der " + does + " könnte.");
    }

    static Stream<Arguments> ofPools() {
        return Stream.of(
                arguments(
                        new Reason.AwaitsRoom(A, AT, 2, 2),
                        "A wartet seit Schritt 3 auf Platz in der Queue: 2 von 2 sind belegt."),
                arguments(
                        new Reason.AwaitsRoom(A, AT, 1, 1),
                        "A wartet seit Schritt 3 auf Platz in der Queue: 1 von 1 ist belegt."),
                arguments(new Reason.NoWorkers(), "Es gibt keinen Worker, der Platz schaffen könnte."),
                arguments(
                        new Reason.WorkerFree(),
                        "Ein Worker ist frei: Platz entsteht, wenn er die nächste Aufgabe nimmt."),
                arguments(
                        new Reason.WorkersBusy(List.of(id("W1"))),
                        "W1 ist beschäftigt; Platz entsteht, wenn er die nächste Aufgabe nimmt."),
                arguments(
                        new Reason.WorkersBusy(List.of(id("W1"), id("W2"), id("W3"), id("W4"))),
                        "W1 … W4 sind beschäftigt; Platz entsteht, wenn einer von ihnen die nächste Aufgabe nimmt."),
                arguments(
                        new Reason.AwaitsTask(A, AT, true),
                        "A wartet seit Schritt 3 auf eine Aufgabe: Die Queue ist leer, und es geht weiter, "
                                + "wenn jemand eine Aufgabe einreicht."),
                arguments(
                        new Reason.AwaitsTask(A, AT, false),
                        "A wartet seit Schritt 3 auf eine Aufgabe: Die Queue ist leer."),
                arguments(
                        new Reason.AwaitsAllDone(A, AT, 2, 1),
                        "A wartet seit Schritt 3 darauf, dass alle Aufgaben erledigt sind: 2 in der Queue, 1 "
                                + "nicht als erledigt gemeldet."),
                arguments(
                        new Reason.TaskTaken(id("W1"), task(7), AT),
                        "W1 hat in Schritt 3 Aufgabe #7 genommen und noch nicht als erledigt gemeldet."),
                arguments(
                        new Reason.TaskUnmarked(id("W1"), task(7), AT, ended("W1")),
                        "W1 hat in Schritt 3 Aufgabe #7 genommen und nie als erledigt gemeldet: W1 ist zu Ende."),
                arguments(
                        new Reason.NobodyTakes(),
                        "Kein Worker ist mehr da, der etwas aus der Queue nehmen könnte."),
                arguments(
                        new Reason.AwaitsShutdown(A, POOL, AT),
                        "A wartet seit Schritt 3 auf das Ende des Pools: Noch hat ihn niemand heruntergefahren."),
                arguments(
                        new Reason.AwaitsWorkers(A, POOL, AT, List.of(id("W1"))),
                        "A wartet seit Schritt 3 auf das Ende des Pools: W1 ist noch nicht gegangen."),
                arguments(
                        new Reason.AwaitsWorkers(A, POOL, AT, List.of(id("W1"), id("W2"))),
                        "A wartet seit Schritt 3 auf das Ende des Pools: W1 und W2 sind noch nicht gegangen."));
    }

    static Stream<Arguments> ofBarriers() {
        Counted two = new Counted(3, 2, 0);
        return Stream.of(
                arguments(
                        new Reason.AtGate(A, AT, two, null),
                        "A wartet seit Schritt 3 an der Barriere: 2 von 3 sind da."),
                arguments(
                        new Reason.AtGate(A, AT, new Counted(3, 1, 1), missing(2, true, 0, false)),
                        "A wartet seit Schritt 3 an der Barriere: 1 von 3 ist gezählt, und 1 davon ist fort; 2 müssen "
                                + "noch kommen, und sonst ist niemand mehr da."),
                arguments(
                        new Reason.AtGate(A, AT, two, missing(1, false, 0, false)),
                        "A wartet seit Schritt 3 an der Barriere: 2 von 3 sind da; 1 muss noch kommen."),
                arguments(
                        new Reason.AtGate(A, AT, two, missing(1, false, 1, false, working("B"))),
                        "A wartet seit Schritt 3 an der Barriere: 2 von 3 sind da; 1 muss noch kommen; unterwegs: B "
                                + "arbeitet noch."),
                arguments(
                        new Reason.AtGate(A, AT, new Counted(4, 1, 0), missing(3, false, 2, true, working("B"))),
                        "A wartet seit Schritt 3 an der Barriere: 1 von 4 ist da; 3 müssen noch kommen, und nur 2 sind "
                                + "noch da: B arbeitet noch …"),
                arguments(
                        new Reason.ActionRuns(A, AT, 3, B),
                        "A wartet seit Schritt 3 an der Barriere: Alle 3 sind da; B führt die Aktion aus."),
                arguments(
                        new Reason.Trapped(A, AT, B),
                        "A wartet seit Schritt 3 an der Barriere: A wurde durchgelassen, wartet aber, bis der Zähler 0 "
                                + "ist, und B kam schon zur nächsten Runde, bevor A nachsah."),
                arguments(
                        new Reason.NextRound(two, missing(1, true, 0, false)),
                        "In der nächsten Runde: 2 von 3 sind da; 1 muss noch kommen, und sonst ist niemand mehr da."));
    }

    private static Missing missing(int number, boolean nobody, int left, boolean tooFew, ThreadView... onTheWay) {
        return new Missing(number, nobody, left, tooFew, List.of(onTheWay));
    }

    static Stream<Arguments> ofWhatCame() {
        String goes = ", und A macht weiter, sobald A das Schloss hat.";
        return Stream.of(
                ready(new Ground.Room(), "auf Platz in der Queue: Jetzt ist Platz" + goes),
                ready(new Ground.Tasks(1), "auf eine Aufgabe: 1 Aufgabe steht in der Queue" + goes),
                ready(new Ground.Tasks(2), "auf eine Aufgabe: 2 Aufgaben stehen in der Queue" + goes),
                ready(
                        new Ground.NoMoreTasks(POOL),
                        "auf eine Aufgabe: Die Queue ist leer, und der Pool ist heruntergefahren" + goes),
                arguments(
                        new Reason.Ready(A, AT, new Ground.AllDone(), false),
                        "A wartet seit Schritt 3: Alle Aufgaben sind erledigt" + goes),
                ready(new Ground.Terminated(POOL), "auf das Ende des Pools: Er ist beendet" + goes),
                ready(new Ground.WorkersGone(POOL), "auf das Ende des Pools: Kein Worker ist mehr da" + goes),
                ready(new Ground.RoundOver(Fate.THROUGH, true), "an der Barriere: Sie ist offen" + goes),
                ready(new Ground.RoundOver(Fate.THROUGH, false), "an der Barriere: Die Runde ist vorbei" + goes),
                ready(new Ground.RoundOver(Fate.UNKNOWN, false), "an der Barriere: Die Runde ist vorbei" + goes),
                ready(
                        new Ground.RoundOver(Fate.THROWN_OUT, false),
                        "an der Barriere: Sie ist gebrochen, und A geht mit einem Fehler, sobald A das Schloss hat."),
                arguments(
                        new Reason.Ready(A, AT, new Ground.Room(), true),
                        "A wartet seit Schritt 3 auf Platz in der Queue: Jetzt ist Platz, aber niemand hat A "
                                + "geweckt."));
    }

    private static Arguments ready(Ground ground, String told) {
        return arguments(new Reason.Ready(A, AT, ground, false), "A wartet seit Schritt 3 " + told);
    }

    @Test
    void aThreadThatFailedEndedWithItsFault() {
        ThreadView failed = new Story().started("B").by("B", new ThreadEvent.Ended(FAULT)).thread("B");
        assertThat(new German().activity(failed)).isEqualTo("B endete mit IllegalStateException: no luck");
        assertThat(new German().brief(failed)).isEqualTo("warf IllegalStateException");
    }
}
