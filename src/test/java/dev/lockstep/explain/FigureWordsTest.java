package dev.lockstep.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"en;STEP;0;The first step differs already.", "en;STEP;1;The first step is the same.",
                "en;EVENT;1200;The first 1,200 events are the same.",
                "de;STEP;0;Schon der erste Schritt ist verschieden.", "de;STEP;1;Der erste Schritt ist gleich.",
                "de;STEP;7;Die ersten 7 Schritte sind gleich.",
                "de;EVENT;0;Schon das erste Ereignis ist verschieden.",
                "de;EVENT;1;Das erste Ereignis ist gleich.",
                "de;EVENT;1200;Die ersten 1.200 Ereignisse sind gleich."})
    void whatTwoRunsBeginWithInCommonIsOneSentence(String language, StepUnit unit, int steps, String sentence) {
        assertThat(Spoken.of(language).figure().same(steps, unit)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"en;STEP;0;Neither run has a step.", "en;EVENT;0;Neither run has an event.",
                "en;STEP;1;Both runs have the same step.", "en;STEP;4;Both runs have the same 4 steps.",
                "de;STEP;0;Kein Lauf hat einen Schritt.", "de;EVENT;0;Kein Lauf hat ein Ereignis.",
                "de;STEP;1;Beide Läufe haben denselben Schritt.",
                "de;EVENT;1;Beide Läufe haben dasselbe Ereignis.",
                "de;STEP;4;Beide Läufe haben dieselben 4 Schritte."})
    void soIsThatTheyHaveAllInCommon(String language, StepUnit unit, int steps, String sentence) {
        assertThat(Spoken.of(language).figure().alike(steps, unit)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"en;A holds lock x;A holds the queue lock;lock x;queue lock",
                "de;A hält das Schloss x;A hält das Queue-Schloss;Schloss x;Queue-Schloss"})
    void locksAreNamedAsInSentences(String language, String holds, String holdsQueue, String lock, String queue) {
        FigureWords words = Spoken.of(language).figure();
        LockId own = new LockId("", "x");
        LockId engines = EngineLocks.queue(new EngineId("pool"));
        ThreadId thread = new ThreadId("A");

        assertThat(words.holds(thread, own)).isEqualTo(holds);
        assertThat(words.holds(thread, engines)).isEqualTo(holdsQueue);
        assertThat(words.lock(own)).isEqualTo(lock);
        assertThat(words.lock(engines)).isEqualTo(queue);
    }
}
