package dev.lockstep.explain.german;

import static dev.lockstep.snapshot.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.explain.DrawnThread;
import dev.lockstep.explain.Language.StepValues;
import dev.lockstep.explain.PropertyStanding;
import dev.lockstep.explain.StageWords;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.explain.StepSign;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.explain.question.ChallengeWords;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitEdge;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Operations, labels, questions and challenges in German.
class GermanTest {

    private static final LockId LEFT = new LockId("", "left");

    private final German german = new German();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start B | B starten | A startet B.",
                "join B | Ende von B abwarten | A wartet das Ende von B ab.",
                "interrupt B | B unterbrechen | A unterbricht B.",
                "look for an interrupt of A | prüfen, ob A unterbrochen wurde | A prüft, ob A unterbrochen wurde.",
                "end A | enden | A endet.",
                "ask for lock left | Schloss left anfordern | A fordert das Schloss left an.",
                "take lock cache.key[user:123] | Schloss user:123 nehmen | A nimmt das Schloss user:123.",
                "take lock again pool.queue | Queue-Schloss wieder nehmen "
                        + "| A nimmt das Queue-Schloss wieder.",
                "release lock cache.master | Hauptschloss zurückgeben | A gibt das Hauptschloss zurück.",
                "wait on pool.queue.notEmpty | auf eine Aufgabe warten | A wartet auf eine Aufgabe.",
                "stop waiting on third.signalled | nicht länger auf ein Signal an signalled warten "
                        + "| A wartet nicht länger auf ein Signal an signalled.",
                "signal pool.queue.changed | einen wecken, der auf eine Aufgabe oder Platz wartet "
                        + "| A weckt einen, der auf eine Aufgabe oder Platz wartet.",
                "signal all on barrier.gate.trip | alle wecken, die auf die anderen warten "
                        + "| A weckt alle, die auf die anderen warten.",
                "take a permit of gate | Erlaubnis von gate nehmen | A nimmt eine Erlaubnis des Semaphors gate.",
                "release a permit of gate | Erlaubnis von gate zurückgeben "
                        + "| A gibt eine Erlaubnis des Semaphors gate zurück.",
                "read pool.shutdown | nachsehen, ob der Pool heruntergefahren ist "
                        + "| A sieht nach, ob der Pool heruntergefahren ist.",
                "write pool.shutdown | vermerken, dass der Pool heruntergefahren ist "
                        + "| A vermerkt, dass der Pool heruntergefahren ist.",
                "read cache.values[a.b/c] | a.b/c lesen | A liest a.b/c.",
                "write x = 7 | x auf 7 setzen | A setzt x auf 7.",
                "write x | x schreiben | A schreibt x.",
                "compare and set x = 7 | x vergleichen und auf 7 setzen | A vergleicht x und setzt x auf 7.",
                "update x | x ändern | A ändert x.",
                "put cache.values[user:1] = by A | user:1 = by A eintragen | A trägt user:1 = by A ein.",
                "remove m[k] | m[k] entfernen | A entfernt m[k].",
                "count cache.values | die Werte zählen | A zählt die Werte.",
                "clear m | m leeren | A leert m.",
                "list m | m auflisten | A listet m auf.",
                "sleep 0.02s | 20 ms schlafen | A schläft 20 ms.",
                "wait until x = 1 | warten, bis x = 1 gilt | A wartet, bis x = 1 gilt.",
                "something else | something else | A führt aus: something else.",
            })
    void anOperationIsALabelAndASentence(String told, String label, String sentence) {
        StepOperation operation = StepOperation.of(told);
        assertThat(german.operation(operation)).isEqualTo(label);
        assertThat(german.silentStep(Choice.parse("A"), operation)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A:timeout | stop waiting on pool.queue.notEmpty "
                        + "| A wartet nicht länger auf eine Aufgabe: Die Zeit ist um.",
                "A:timeout | wait until x = 1 | A wartet nicht länger darauf, dass x = 1 gilt: Die Zeit ist um.",
                "A:spurious | stop waiting on m.c "
                        + "| A wacht ohne Anlass auf und wartet nicht länger auf ein Signal an c.",
                "A:cancelled | join B | A wird unterbrochen und wartet nicht länger auf das Ende von B.",
                "A:cancelled | sleep 0.02s | A wird unterbrochen und schläft nicht länger.",
                "A:signal=B | signal m.c | A weckt einen, der auf ein Signal an c wartet.",
            })
    void aWaitThatEndsWithoutWhatItWasForIsTold(String choice, String operation, String sentence) {
        assertThat(german.silentStep(Choice.parse(choice), StepOperation.of(operation))).isEqualTo(sentence);
    }

    @Test
    void aChoiceIsALabel() {
        ThreadView thread = new Story().started("A")
                .by("A", new ThreadEvent.Reached(StepOperation.of("take lock left"), List.of()))
                .thread("A");
        assertThat(german.choice(Alternative.Way.GO, thread)).isEqualTo("Schloss left nehmen");
        assertThat(german.choice(Alternative.Way.GO, null)).isEqualTo("weitermachen");
        assertThat(german.choice(Alternative.Way.TIMEOUT, thread)).isEqualTo("Zeit ablaufen lassen");
        assertThat(german.choice(Alternative.Way.SPURIOUS, thread)).isEqualTo("ohne Anlass aufwachen");
        assertThat(german.choice(Alternative.Way.CANCELLED, thread)).isEqualTo("unterbrochen werden");
        assertThat(german.choice(new Alternative.Signal(id("B")), thread)).isEqualTo("B wecken");
        assertThat(german.stands(thread, true)).isEqualTo("A steht hier, bereit, als Nächstes: Schloss left nehmen");
        assertThat(german.stands(new Story().started("B").thread("B"), false)).isEqualTo("B rief von hier auf, bereit");
    }

    @Test
    void noNameHasAnArticleAndNoArticleAName() {
        assertThat(german.lock(EngineLocks.key(Story.CACHE, "user:7"))).isEqualTo("user:7");
        assertThat(german.lock(EngineLocks.master(Story.CACHE))).isEqualTo("Hauptschloss");
        assertThat(german.blockedOn(LEFT, null)).isEqualTo("wartet auf das Schloss left");
        assertThat(german.blockedOn(LEFT, id("B"))).isEqualTo("wartet auf das Schloss left; B hält es");
        assertThat(german.blocked(List.of(id("A"), id("C")), LEFT, id("B")))
                .isEqualTo("A und C warten auf das Schloss left; B hält es.");
        assertThat(german.blocked(List.of(id("A")), LEFT, null)).isEqualTo("A wartet auf das Schloss left.");
        assertThat(GermanNames.within(new EngineId("jobs"))).isEqualTo("In jobs");
        assertThat(GermanNames.genitive(new EngineId("jobs"))).isEqualTo("von jobs");
        assertThat(german.message("A waits for cache.key[x] held by B; B waits for pool.queue held by A"))
                .isEqualTo("A waits for x held by B; B waits for Queue-Schloss held by A");
    }

    @Test
    void theWaitsForGraphIsLabelled() {
        ThreadId a = id("A");
        ConditionId own = new ConditionId(LEFT, "filled");
        List<WaitEdge.Over> overs = List.of(
                new WaitEdge.OverLock(LEFT), new WaitEdge.OverCondition(own, false),
                new WaitEdge.OverCondition(Story.NOT_EMPTY, true), new WaitEdge.OverSemaphore("gate", false),
                new WaitEdge.OverPredicate("x = 1", true), new WaitEdge.OverThread(id("B")),
                new WaitEdge.OverWakeUp(Story.NOT_EMPTY, true));
        assertThat(overs.stream().map(over -> german.waits(new WaitEdge(a, over, Moment.BEGINNING, List.of(id("B"))))))
                .containsExactly(
                        "A → Schloss left → gehalten von B", "A → Bedingung filled",
                        "A → eine Aufgabe, mit Zeitgrenze", "A → Erlaubnis von gate",
                        "A → dass x = 1 gilt, mit Zeitgrenze", "A → Ende von B",
                        "A → ein Wecken, mit Zeitgrenze");
        assertThat(overs.stream().map(german::waitedFor))
                .containsExactly(
                        "left", "filled", "eine Aufgabe", "Erlaubnis von gate", "x = 1", "Ende von B", "ein Wecken");
        assertThat(german.cycle(List.of(a, id("B")))).isEqualTo("Ein Zyklus: A → B → A");
        assertThat(german.noCycle(0)).isEqualTo("Niemand wartet.");
        assertThat(german.noCycle(2)).isEqualTo("Kein Zyklus.");
        assertThat(german.waiting(1)).isEqualTo("1 Thread wartet, kein Zyklus");
        assertThat(german.waiting(2)).isEqualTo("2 Threads warten, kein Zyklus");
    }

    @Test
    void statesAndSignsHaveLabels() {
        assertThat(Stream.of(ThreadSign.values()).map(german::sign))
                .containsExactly(
                        "läuft", "bereit", "an einem Schloss blockiert", "wartet", "schläft", "zu Ende", "gescheitert",
                        "Zustand verborgen");
        assertThat(Stream.of(StepSign.values()).map(german::sign))
                .containsExactly(
                        "lesen", "schreiben", "lesen und schreiben", "anfordern", "nehmen", "zurückgeben",
                        "Warten beginnen", "weitermachen", "wecken", "unterbrechen", "starten", "enden",
                        "mit einem Fehler enden", "anderes");
        assertThat(Stream.of(PropertyStanding.values()).map(german::standing))
                .containsExactly(
                        "eingehalten", "gesehen", "gilt bisher", "verletzt", "nicht gesehen", "nicht beurteilt");
        assertThat(german.property(PropertyStanding.BROKEN, "x = 1")).isEqualTo("verletzt: x = 1");
        DrawnThread drawn = new DrawnThread(id("A"), ThreadSign.READY, true);
        assertThat(german.token(drawn)).isEqualTo("A, bereit, kann weiter");
        assertThat(german.spokenToken(drawn)).isEqualTo("Thread A, bereit, kann weiter");
        assertThat(german.threads(List.of(drawn, new DrawnThread(id("B"), ThreadSign.WAITING, false))))
                .isEqualTo("Threads: A (bereit, kann weiter), B (wartet).");
        assertThat(Stream.of(Phase.values()).map(german::shutDown))
                .containsExactly(
                        "", "Heruntergefahren: nimmt keine neuen Aufgaben an",
                        "Sofort heruntergefahren: Was nicht begonnen war, wurde zurückgegeben",
                        "Heruntergefahren: Alle Worker sind gegangen");
        assertThat(Stream.of(Phase.values()).map(german::shutDownBriefly))
                .containsExactly(
                        "", "heruntergefahren", "sofort heruntergefahren", "heruntergefahren, keine Worker mehr");
    }

    @Test
    void lanesAndStepsHaveLabels() {
        ThreadId a = id("A");
        assertThat(german.lanes(List.of(new Story().started("A").thread("A")), 2))
                .isEqualTo("Bahnen: A (bereit) und 2 weitere");
        assertThat(german.lanes(StepUnit.STEP)).isEqualTo("Was jeder Thread tat, Schritt für Schritt");
        assertThat(german.span(ThreadSign.WAITING, 3, 3, StepUnit.STEP)).isEqualTo("wartet nach Schritt 3");
        assertThat(german.span(ThreadSign.WAITING, 3, 6, StepUnit.EVENT)).isEqualTo("wartet, Ereignisse 3 bis 6");
        assertThat(german.cell(1, StepUnit.EVENT)).isEqualTo("Ereignis");
        assertThat(german.cell(5, StepUnit.STEP)).isEqualTo("je 5 Schritte");
        assertThat(german.mark(3, StepUnit.STEP, "A endet.")).isEqualTo("Schritt 3: A endet.");
        assertThat(german.fork(3, StepUnit.STEP, "B")).isEqualTo("nach Schritt 3: B");
        assertThat(german.more(4)).isEqualTo("und 4 weitere");
        assertThat(german.moreLanes(1)).isEqualTo("+ 1 weiterer Thread");
        assertThat(german.foldedLanes(2)).isEqualTo("+ 2 weitere Threads ohne sichtbaren Schritt");
        assertThat(german.heldSince(3, StepUnit.STEP)).isEqualTo("seit Schritt 3");
        assertThat(german.written(a, 3, StepUnit.STEP)).isEqualTo("geschrieben von A in Schritt 3");
        assertThat(german.written(a, 0, StepUnit.STEP)).isEqualTo("seit dem Anfang");
        assertThat(german.changed(a, 0, StepUnit.EVENT)).isEqualTo("seit dem Beginn der Aufzeichnung");
        assertThat(german.changed(a, 3, StepUnit.STEP)).isEqualTo("geändert von A in Schritt 3");
        assertThat(german.object(StepOperation.of("take lock cache.master"), StepValues.NONE))
                .isEqualTo("Haupt");
        assertThat(german.object(StepOperation.of("take lock pool.queue"), StepValues.NONE)).isEqualTo("Queue");
        assertThat(german.object(StepOperation.of("wait on pool.queue.changed"), StepValues.NONE))
                .isEqualTo("Aufgabe oder Platz");
        assertThat(german.object(StepOperation.of("take lock left"), StepValues.NONE)).isEqualTo("left");
        assertThat(german.object(StepOperation.of("update x"), new StepValues("1", "2"))).isEqualTo("x: 1 → 2");
        assertThat(german.nothingHolds()).isEqualTo("Nichts hält ihn auf.");
        assertThat(german.threadGone()).isEqualTo("Es gibt ihn nicht mehr.");
    }

    @Test
    void picturesHaveLabels() {
        StageWords words = german.stage();
        assertThat(Stream.of(Items.values()).map(items -> words.more(1, "1", items)))
                .containsExactly(
                        "+ 1 weitere", "+ 1 weiteres Schloss", "+ 1 weiterer Semaphor", "+ 1 weitere Karte",
                        "+ 1 weitere Variable", "+ 1 weiterer Schlüssel", "+ 1 weiterer Worker", "+ 1 weiterer Zyklus");
        assertThat(Stream.of(Items.values()).map(items -> words.more(7, "7", items)))
                .containsExactly(
                        "+ 7 weitere", "+ 7 weitere Schlösser", "+ 7 weitere Semaphore",
                        "+ 7 weitere Schlösser und Semaphore", "+ 7 weitere Variablen", "+ 7 weitere Schlüssel",
                        "+ 7 weitere Worker", "+ 7 weitere Zyklen");
        assertThat(
                List.of(
                        words.nothingYet(), words.catchingUp(), words.frozen(), words.frozenBriefly(), words.flow(),
                        words.flowBriefly(), words.threads(), words.initial(), words.initialBriefly()))
                .containsExactly(
                        "Hier ist noch nichts geschehen.", "Ereignisse gingen verloren: Das Bild holt auf",
                        "Eingefroren: Alles steht vor seiner nächsten Operation still", "eingefroren",
                        "Zu schnell, um Einzelnen zu folgen: Gezeigt wird der Fluss", "zu schnell: zeigt Fluss",
                        "Threads", "am Anfang", "Anfang");
        assertThat(
                List.of(
                        words.variable("x", "1"), words.writtenBy(id("A")), words.lock("left"), words.holds(),
                        words.free(), words.heldBy(id("A")), words.line(), words.waitOn("filled"), words.woken(),
                        words.permits(1), words.semaphore("gate", 2), words.waitForPermit()))
                .containsExactly(
                        "Variable x ist 1", "von A", "Schloss left", "hält es", "frei", "A hält es", "Wartende",
                        "wartet: filled", "geweckt", "1 Erlaubnis", "Semaphor gate, 2 Erlaubnisse",
                        "wartet auf eine Erlaubnis");
    }

    @Test
    void questionsAreAskedInSentences() {
        QuestionWords words = german.questions();
        ThreadId a = id("A");
        assertThat(words.whoCanGo()).isEqualTo("Wer kann den nächsten Schritt tun?");
        assertThat(words.valueAfter(a, "x")).isEqualTo("A tut den nächsten Schritt. Welchen Wert hat x dann?");
        assertThat(words.holderAfter(a, LEFT)).isEqualTo("A tut den nächsten Schritt. Wer hält dann das Schloss left?");
        assertThat(words.returns(a, "join"))
                .isEqualTo("A steht in: join. In wie vielen Reihenfolgen kehrt A von dort zurück?");
        assertThat(words.comes("x = 1"))
                .isEqualTo("In wie vielen Reihenfolgen kommt es von hier aus irgendwann dazu, dass x = 1 gilt?");
        assertThat(words.holdsInTheEnd("x = 1"))
                .isEqualTo("In wie vielen Reihenfolgen enden von hier aus alle Threads so, dass x = 1 gilt?");
        assertThat(Arrays.stream(Concept.values()).map(words::concept))
                .containsExactly(
                        "Wer weiterkann", "Gemeinsame Werte", "Schlösser", "Was zurückkehrt", "Was eintreten kann",
                        "Wie es endet");
        assertThat(Arrays.stream(Sureness.values()).map(words::sureness))
                .containsExactly("geraten", "ziemlich sicher", "sicher");
        assertThat(
                List.of(
                        words.markAll(), words.lookedFor(), words.right(), words.wrong(), words.nobody(),
                        words.everyOrder(), words.someOrders(), words.noOrder()))
                .containsExactly(
                        "Alles Richtige ankreuzen", "Eine Frage wird gesucht …", "Richtig", "Nicht richtig", "niemand",
                        "in jeder Reihenfolge", "in manchen, nicht in allen", "in keiner Reihenfolge");
        assertThat(words.offered()).isEqualTo("Das Szenario hat hier eine Frage.");
        assertThat(words.score(Concept.LOCKS, 2, 3)).isEqualTo("Schlösser: 2 von 3 richtig");
        assertThat(words.taken(1, 0)).isEqualTo("1 Schritt");
        assertThat(words.taken(1_200, 2)).isEqualTo("1.200 Schritte, 2 zurückgenommen");
        ThreadView thread = new Story().started("A")
                .by("A", new ThreadEvent.Reached(StepOperation.of("take lock left"), List.of()))
                .thread("A");
        assertThat(words.canGo(thread)).isEqualTo("A kann weiter: Schloss left nehmen.");
        assertThat(words.cannotGo(thread)).isEqualTo("A kann jetzt nicht weiter.");
        assertThat(words.valueBefore("x", "1")).isEqualTo("Vor dem Schritt hat x den Wert 1.");
        assertThat(words.holderBefore(LEFT, a)).isEqualTo("Vor dem Schritt hält A das Schloss left.");
        assertThat(words.freeBefore(LEFT)).isEqualTo("Vor dem Schritt hält niemand das Schloss left.");
        assertThat(words.everyOneRun(1)).isEqualTo("Nur eine Reihenfolge ist übrig, und sie wurde ausgeführt.");
        assertThat(words.everyOneRun(1_234)).isEqualTo("Alle 1.234 Reihenfolgen von hier aus wurden ausgeführt.");
        assertThat(words.soAfter("A, B")).isEqualTo("So kommt es mit den Entscheidungen A, B.");
        assertThat(words.notSoAfter("")).isEqualTo("So kommt es nicht mit dem, was bisher geschah.");
    }

    @Test
    void aChallengeIsToldInSentences() {
        ChallengeWords words = german.challenge();
        assertThat(words.goal(new ChallengeGoal.Break()))
                .isEqualTo("Spielen Sie den Scheduler: Bringen Sie den Lauf zum Scheitern.");
        assertThat(words.goal(new ChallengeGoal.Hold()))
                .isEqualTo("Spielen Sie den Scheduler: Bringen Sie den Lauf ohne Fehler an sein Ende.");
        assertThat(words.goal(new ChallengeGoal.Reach("A", "x = 1")))
                .isEqualTo("Spielen Sie den Scheduler: Erreichen Sie „x = 1“.");
        assertThat(words.won("A endet.", 1, 0, 0, false)).isEqualTo("A endet. Erreicht in 1 Schritt.");
        assertThat(words.won("", 5, 1, 5, true))
                .isEqualTo("Erreicht in 5 Schritten, 1 Schritt zurückgenommen. Kein Weg ist kürzer.");
        assertThat(words.won("", 5, 2, 5, false))
                .isEqualTo("Erreicht in 5 Schritten, 2 Schritte zurückgenommen. Kein kürzerer Weg ist bekannt.");
        assertThat(words.won("", 5, 0, 1, true))
                .isEqualTo("Erreicht in 5 Schritten. Der kürzeste Weg braucht 1 Schritt.");
        assertThat(words.won("", 5, 0, 4, false))
                .isEqualTo("Erreicht in 5 Schritten. Der kürzeste bekannte Weg braucht 4 Schritte.");
        assertThat(words.missed())
                .isEqualTo(
                        "Der Lauf ist zu Ende, und das Ziel ist nicht erreicht: Gehen Sie zurück (←), und entscheiden "
                                + "Sie anders.");
        assertThat(words.impossible("7")).isEqualTo("Das kann niemand. Durchsucht: 7.");
        assertThat(words.everyOrderFails())
                .isEqualTo("Hier scheitert jede Reihenfolge: Es gibt nichts zu gewinnen.");
        assertThat(words.looking()).isEqualTo("Ein Weg wird gesucht …");
        assertThat(words.stillPossible(Choice.parse("A"), null))
                .isEqualTo("A · weitermachen: Danach ist das Ziel noch erreichbar.");
        assertThat(words.noWay(1))
                .isEqualTo(
                        "Von hier führt kein Weg mehr ans Ziel: Die einzige übrige Reihenfolge wurde ausgeführt.");
        assertThat(words.noWay(1_234))
                .isEqualTo(
                        "Von hier führt kein Weg mehr ans Ziel: Alle 1.234 Reihenfolgen von hier aus wurden "
                                + "ausgeführt.");
        assertThat(words.notKnown(5, 1))
                .isEqualTo("Nach 5 s nicht bekannt: Die eine bisher ausgeführte Reihenfolge erreicht das Ziel nicht.");
        assertThat(words.notKnown(5, 1_234))
                .isEqualTo(
                        "Nach 5 s nicht bekannt: Keine der 1.234 bisher ausgeführten Reihenfolgen erreicht das Ziel.");
    }
}
