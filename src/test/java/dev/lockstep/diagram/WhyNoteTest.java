package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyNoteTest {

    private static final TextMeasure MEASURE = new FontMeasure();
    private static final Drawing CACHE = new CacheStage(MEASURE)
            .draw(
                    new Caches(5, 2, "").snapshot(),
                    Caches.ID,
                    StageInput.of(560, 420, Caches.NOW, "Cache", "One compute per key."));

    @ParameterizedTest
    @ValueSource(strings = {"C0", "C1", "C3", "C4"})
    void theNoteIsOnTheSheetAndNotOnItsToken(String thread) {
        List<String> long20 = Collections.nCopies(20, "C1 stands in line for the lock of user:123, which C0 holds since 40 ms.");

        Drawing drawing = new WhyNote(MEASURE).beside(CACHE, new ThreadId(thread), long20);

        Callout note = (Callout) drawing.elements().getLast();
        Token token = (Token) CACHE.elements().stream().filter(one -> one.id().equals("thread:" + thread)).findFirst().orElseThrow();
        assertThat(new Box(0, 0, 560, 420).contains(note.box())).isTrue();
        assertThat(note.box().overlaps(token.disc())).isFalse();
        assertThat(note.lines()).isNotEmpty().allMatch(line -> note.box().contains(line.box()));
    }

    @Test
    void withNothingToSayTheDrawingStaysTheSame() {
        assertThat(new WhyNote(MEASURE).beside(CACHE, new ThreadId("C1"), List.of())).isSameAs(CACHE);
        assertThat(new WhyNote(MEASURE).beside(CACHE, new ThreadId("nobody"), List.of("x"))).isSameAs(CACHE);
    }
}
