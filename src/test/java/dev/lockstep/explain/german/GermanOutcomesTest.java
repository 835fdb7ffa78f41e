package dev.lockstep.explain.german;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Parting;
import dev.lockstep.explain.Parting.Branches;
import dev.lockstep.explain.Parting.Next;
import dev.lockstep.explain.RunSummary;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explain.outcome.OutcomeValue;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Outcome.Stuck;
import dev.lockstep.runtime.stepped.Outcome.Violation;
import dev.lockstep.runtime.stepped.Outcome.Violation.Rule;
import dev.lockstep.runtime.stepped.Outcome.WaitsFor;
import dev.lockstep.runtime.stepped.OutcomeSamples;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.ThreadView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How runs end and where they part, in German.
class GermanOutcomesTest {

    private final German german = new German();

    private static WaitsFor edge(String thread, String lock, String holder) {
        return new WaitsFor(new ThreadId(thread), new LockId("", lock), new ThreadId(holder));
    }

    private static Stuck stuck(String thread, String operation, String values, @Nullable String holder, boolean ended) {
        return new Stuck(
                new ThreadId(thread), StepOperation.of(operation), values,
                holder == null ? null : new ThreadId(holder), ended);
    }

    private String all(AlikeNames alike, Outcome... outcomes) {
        return german.headline(Arrays.stream(outcomes).map(FailureKey::of).toList(), List.of(), alike);
    }

    @Test
    void whoIsNotWokenThoughAllHaveComeWaitsToBeWoken() {
        Outcome forgotten = new Outcome.WaitsForever(
                List.of(
                        new Stuck(
                                new ThreadId("C"), StepOperation.of("stop waiting on barrier.gate.trip"), "", null,
                                false, true)));

        assertThat(german.outcome(forgotten))
                .isEqualTo("C wartet darauf, geweckt zu werden, und niemand ist mehr da, der das tut");
        assertThat(all(AlikeNames.NONE, forgotten)).isEqualTo("C wartet für immer darauf, geweckt zu werden");
    }

    @Test
    void whereServicesAreLeftOnlyTheCallersHaveEnded() {
        Outcome idle = new Outcome.Finished(
                List.of(
                        stuck("W1", "stop waiting on pool.queue.notEmpty", "", null, false),
                        stuck("W2", "stop waiting on pool.queue.notEmpty", "", null, false)),
                List.of(new ThreadId("W3")));

        assertThat(german.outcome(idle))
                .isEqualTo(
                        "alle Aufrufer sind zu Ende; W1 und W2 warten auf eine Aufgabe; W3 dreht sich im Kreis und"
                                + " findet nichts zu tun");
    }

    @Test
    void everyOutcomeIsToldInALineAHeadlineAndAHeading() {
        assertThat(OutcomeSamples.ONE_OF_EACH.stream().map(german::outcome))
                .containsExactly(
                        "alle Threads des Programms sind zu Ende",
                        "A wartet auf das Schloss right, das B hält; B wartet auf das Schloss left, das A hält",
                        "A wartet auf das Ende von B",
                        "A und B drehen sich im Kreis: Von Schritt 4 bis Schritt 9 änderte sich nichts",
                        "angehalten nach 100 Schritten",
                        "„never: x = 1“ ist verletzt: x = 1",
                        "A endete mit IllegalStateException: full",
                        "B las g, ohne das Schloss m zu halten, das g schützt",
                        "der Ablaufplan endete nach 3 Schritten",
                        "Counter#1.count: A schreibt in Counter.java:4, B liest in Counter.java:7, und nichts ordnet die beiden",
                        "angehalten in A, Counter.java:9: die Aufrufe sind zu tief verschachtelt");
        assertThat(OutcomeSamples.ONE_OF_EACH.stream().map(german::headline))
                .containsExactly(
                        "alle Threads des Programms sind zu Ende",
                        "A und B warten aufeinander: Verklemmung",
                        "A wartet für immer auf das Ende von B",
                        "A und B drehen sich im Kreis: Von Schritt 4 bis Schritt 9 änderte sich nichts",
                        "an der Schrittgrenze angehalten",
                        "„never: x = 1“ ist verletzt: x = 1",
                        "A endete mit IllegalStateException: full",
                        "B las g, ohne das Schloss m zu halten, das g schützt",
                        "vorzeitig angehalten",
                        "ein Data Race bei Counter.count",
                        "angehalten in Counter.java:9: die Aufrufe sind zu tief verschachtelt");
        assertThat(Stream.of(OutcomeKind.values()).map(german::outcome))
                .containsExactly(
                        "Zu Ende", "Verklemmung", "Wartet für immer", "Kein Fortschritt", "Schrittgrenze",
                        "Eigenschaft verletzt", "Thread gescheitert", "Data Race", "Regel verletzt",
                        "Ablaufplan zu Ende",
                        "Angehalten");
        assertThat(all(AlikeNames.NONE)).isEqualTo("andere");
        assertThat(all(AlikeNames.NONE, new Outcome.Finished(), new Outcome.StepLimit(7)))
                .isEqualTo("zu Ende; an der Schrittgrenze angehalten");
    }

    @Test
    void whoWaitsForEverSaysForWhat() {
        Outcome waits = new Outcome.WaitsForever(
                List.of(
                        stuck("A", "join B", "", null, false), stuck("C", "join B", "", null, false),
                        stuck("B", "take lock m", "", "C", true), stuck("D", "wait until x > 0", "x is 0", null, false),
                        stuck("E", "stop waiting on pool.queue.changed", "", null, false),
                        stuck("F", "take a permit of gate", "", null, false)));
        assertThat(german.headline(waits))
                .isEqualTo(
                        "A und C warten für immer auf das Ende von B; B wartet für immer auf das Schloss m, das C nie "
                                + "zurückgegeben hat und zu Ende ist; D wartet für immer darauf, dass x > 0 gilt (x "
                                + "ist 0); E wartet für immer auf eine Aufgabe oder Platz; F wartet für immer auf eine "
                                + "Erlaubnis des Semaphors gate");
        assertThat(
                german.told(new Outcome.WaitsForever(List.of(stuck("D", "wait until x > 0", "x is 0", null, false)))))
                .isEqualTo("D wartet, bis x > 0 gilt (x ist 0)");
    }

    @Test
    void aDeadlockNamesWhoWaits() {
        assertThat(german.headline(new Outcome.Deadlock(List.of(edge("A", "left", "A")), 3)))
                .isEqualTo("A wartet auf sich selbst: Verklemmung");
        assertThat(german.outcome(new Outcome.Deadlock(List.of(edge("A", "left", "A")), 3)))
                .isEqualTo("A wartet auf das Schloss left, das A selbst hält");
        assertThat(
                german.headline(
                        new Outcome.Deadlock(
                                List.of(edge("P1", "f2", "P2"), edge("P2", "f3", "P3"), edge("P3", "f1", "P1")), 3)))
                .isEqualTo("P1, P2 und P3 warten im Kreis aufeinander: Verklemmung");
        assertThat(german.deadlock(List.of("A", "B"))).isEqualTo("Verklemmung: A → B → A");
    }

    @Test
    void alikeThreadsAreToldByTheirNumber() {
        AlikeNames any = new AlikeNames(List.of(List.of("A", "B", "C")), true);
        AlikeNames some = new AlikeNames(List.of(List.of("A", "B", "C")), false);
        Outcome two = new Outcome.WaitsForever(
                List.of(stuck("A", "take lock m", "", "B", false), stuck("C", "take lock m", "", "B", false)));
        assertThat(all(any, two))
                .isEqualTo("zwei beliebige von A, B, C warten für immer auf das Schloss m, das ein anderer hält");
        assertThat(all(some, two))
                .isEqualTo("zwei von A, B, C warten für immer auf das Schloss m, das ein anderer hält");
        Outcome failed = new Outcome.ThreadFailed(new ThreadId("C"), new Fault("Oh", ""), new IllegalStateException());
        assertThat(all(any, failed)).isEqualTo("ein beliebiger von A, B, C endete mit Oh");
        assertThat(all(some, failed)).isEqualTo("einer von A, B, C endete mit Oh");
        assertThat(all(some, new Outcome.NoProgress(List.of(new ThreadId("W")), 1, 2)))
                .isEqualTo("W drehte sich im Kreis");
    }

    @Test
    void whatIsWrongIsSaidInTheWordsOfTheScenario() {
        assertThat(german.headline(broken("x", "1", Rule.EQUAL, "2", "2"))).isEqualTo("x = 1, nicht 2");
        assertThat(german.headline(broken("x", "2", Rule.NOT_EQUAL, "2", "2"))).isEqualTo("x = 2, darf nicht 2 sein");
        assertThat(german.headline(broken("x", "2", Rule.LESS, "2", "2"))).isEqualTo("x = 2, muss unter 2 bleiben");
        assertThat(german.headline(broken("inside", "2", Rule.AT_MOST, "1", "1")))
                .isEqualTo("inside = 2, mehr als 1");
        assertThat(german.headline(broken("x", "2", Rule.MORE, "2", "2"))).isEqualTo("x = 2, muss über 2 liegen");
        assertThat(german.headline(broken("served", "1", Rule.AT_LEAST, "taken", "2")))
                .isEqualTo("served = 1, weniger als 2 (taken)");
        Outcome.PropertyBroken together = new Outcome.PropertyBroken(
                "never: workers = 0 and queued >= 1", "",
                List.of(
                        new Violation("workers", "0", Rule.NOT_TOGETHER, "0", "0"),
                        new Violation("queued", "1", Rule.NOT_TOGETHER, "1", "1")));
        assertThat(german.headline(together)).isEqualTo("workers = 0 und queued = 1 zugleich");
        assertThat(german.told(together))
                .isEqualTo("workers = 0 und queued = 1 zugleich („never: workers = 0 and queued >= 1“)");
        assertThat(german.brokenBy(broken("x", "1", Rule.EQUAL, "2", "2"))).isEqualTo("x = 1, nicht 2 („p“).");
    }

    private static Outcome.PropertyBroken broken(String left, String value, Rule rule, String right, String bound) {
        return new Outcome.PropertyBroken(
                "p", left + " = " + value, List.of(new Violation(left, value, rule, right, bound)));
    }

    @Test
    void valuesThatTellOutcomesApartStandInOneLine() {
        assertThat(
                german.values(
                        List.of(
                                new OutcomeValue.Named("first", List.of("A", "B")),
                                new OutcomeValue.Results("A", List.of("accepted", "accepted", "refused, full")),
                                new OutcomeValue.Results("B", List.of()))))
                .isEqualTo("first = A oder B · A: accepted ×2; refused, full · B: nichts");
        List<List<String>> results = List.of(
                List.of("by " + OutcomeValue.SELF), List.of("by " + OutcomeValue.ANOTHER),
                List.of("by " + OutcomeValue.ANOTHER));
        List<String> threads = List.of("A", "B", "C");
        assertThat(german.values(List.of(new OutcomeValue.AlikeResults(threads, results, true))))
                .isEqualTo("A, B, C in beliebiger Reihenfolge: by (selbst) / by (ein anderer) ×2");
        assertThat(german.values(List.of(new OutcomeValue.AlikeResults(threads, results, false))))
                .isEqualTo("unter A, B, C: by (selbst) / by (ein anderer) ×2");
    }

    @Test
    void aSummarySaysSinceWhenAndWhatElseFailed() {
        RunSummary.Besides beside = new RunSummary.Besides(OutcomeKind.DEADLOCK, "A und B warten aufeinander");
        assertThat(
                german.summary(
                        new RunSummary("x = 1, nicht 2", new RunSummary.Since(4, StepUnit.STEP), List.of(beside))))
                .isEqualTo("x = 1, nicht 2. Seit Schritt 4. Außerdem Verklemmung: A und B warten aufeinander.");
        assertThat(german.summary(new RunSummary("zu Ende", null, List.of()))).isEqualTo("zu Ende");
    }

    @Test
    void aRunOfRealThreadsThatDoesNotEndIsTold() {
        List<ThreadId> two = List.of(new ThreadId("A"), new ThreadId("B"));
        assertThat(german.late(5_000)).isEqualTo("der Lauf endete nicht binnen 5.000 ms");
        assertThat(german.lateByCycle(900, two)).isEqualTo("der Lauf endete nicht binnen 900 ms: A → B → A");
        assertThat(german.lateByWaits(900, two))
                .isEqualTo("der Lauf endete nicht binnen 900 ms: A und B können nicht weiter");
        assertThat(german.lateByWaits(900, two.subList(0, 1)))
                .isEqualTo("der Lauf endete nicht binnen 900 ms: A kann nicht weiter");
        assertThat(german.lostEnd())
                .isEqualTo("es geschah mehr, als aufgezeichnet werden konnte, also lässt sich nichts sagen");
        assertThat(german.waitForEachOther(two)).isEqualTo("Sie warten aufeinander: A → B → A");
        assertThat(german.endedBy(two.getFirst(), Story.FAULT))
                .isEqualTo("A endete mit IllegalStateException: no luck");
    }

    private static ThreadView at(String name, String operation) {
        return new Story().started(name)
                .by(name, new ThreadEvent.Reached(StepOperation.of(operation), List.of()))
                .thread(name);
    }

    private static Parting parting(int common, Next with, Next without) {
        return new Parting(common, new Branches(with, without));
    }

    @Test
    void whereRunsPartBothBranchesAreTold() {
        assertThat(german.parting(new Parting(0, null))).isEqualTo("Mit und ohne Fehler ist noch nichts geschehen.");
        assertThat(german.parting(new Parting(1, null)))
                .isEqualTo("Die erste Entscheidung ist mit und ohne Fehler dieselbe.");
        assertThat(german.parting(new Parting(1_200, null)))
                .isEqualTo("Alle 1.200 Entscheidungen sind mit und ohne Fehler dieselben.");
        ThreadView takes = at("A", "take lock left");
        assertThat(
                german.parting(
                        parting(
                                0, new Next.Does(Choice.parse("A"), takes),
                                new Next.IsHeldUp(takes, new ThreadId("B")))))
                .isEqualTo(
                        "Sie trennen sich am Anfang. Mit Fehler: A nimmt das Schloss left. Ohne Fehler: A muss auf das "
                                + "Schloss left warten; B hält es.");
        ThreadView waits = at("A", "stop waiting on pool.queue.notEmpty");
        assertThat(
                german.parting(
                        parting(
                                1, new Next.Does(Choice.parse("A:timeout"), waits),
                                new Next.Does(Choice.parse("A:spurious"), waits))))
                .isEqualTo(
                        "Die erste Entscheidung ist dieselbe. Mit Fehler: A wartet nicht länger auf eine Aufgabe, denn "
                                + "die Zeit ist um. Ohne Fehler: A wacht ohne Anlass auf und wartet nicht länger auf "
                                + "eine Aufgabe.");
        assertThat(
                german.parting(
                        parting(
                                7, new Next.IsHeldUp(at("A", "wait until x = 1"), null),
                                new Next.Ends(OutcomeKind.DEADLOCK))))
                .isEqualTo(
                        "Bis Schritt 7 treffen beide dieselben Entscheidungen. Mit Fehler: A muss warten, bis x = 1 "
                                + "gilt. Ohne Fehler: Der Lauf endet in einer Verklemmung.");
        assertThat(
                german.parting(
                        parting(
                                7, new Next.IsAbsent(new ThreadId("W2")),
                                new Next.GoesOn(List.of(new ThreadId("A"), new ThreadId("B"))))))
                .isEqualTo(
                        "Bis Schritt 7 treffen beide dieselben Entscheidungen. Mit Fehler: W2 gibt es nicht. Ohne "
                                + "Fehler: A und B können weiter.");
    }
}
