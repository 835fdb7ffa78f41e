package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.cache.CacheStage;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.text.FontMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keys that are drawn in one row each.
class KeyRowTest {

    private static final Drawing DRAWING = draw(Caches.NOW);

    @Test
    void whoeverWaitsIsDrawnNoLargerThanWhoeverComputes() {
        List<Card> cards = rows();

        assertThat(cards).isNotEmpty().allSatisfy(card -> {
            List<Token> inside = DRAWING.elements().stream()
                    .filter(Token.class::isInstance)
                    .map(Token.class::cast)
                    .filter(token -> card.box().contains(token.disc()))
                    .toList();
            assertThat(inside).hasSizeGreaterThan(1);
            assertThat(inside.stream().skip(1))
                    .allMatch(token -> token.disc().width() <= inside.getFirst().disc().width());
        });
    }

    @Test
    void theLettersOfAComputeStayAsLargeWhileItCounts() {
        List<Double> early = computeSizes(draw(Caches.NOW - 35_000_000L));
        List<Double> late = computeSizes(draw(Caches.NOW + 60_000_000L));

        assertThat(early).isNotEmpty().isEqualTo(late);
    }

    @Test
    void inALowCardTheNumbersOfAComputeAreWhole() {
        assertThat(draw(Caches.NOW, 520).elements())
                .filteredOn(element -> element instanceof Label && element.id().endsWith(":compute"))
                .extracting(element -> ((Label) element).line().shown())
                .filteredOn(shown -> !shown.startsWith("threw"))
                .isNotEmpty()
                .allMatch(shown -> shown.equals("40 / 100 ms"));
    }

    @Test
    void whatTellsOneValueOfAKeyFromAnotherIsNotCut() {
        assertThat(DRAWING.elements())
                .filteredOn(element -> element instanceof Label && element.id().endsWith(":value"))
                .extracting(element -> ((Label) element).line().shown())
                .filteredOn(shown -> !shown.equals("empty"))
                .isNotEmpty()
                .allMatch(shown -> shown.endsWith(" v7\""));
    }

    private static List<Card> rows() {
        return DRAWING.elements().stream()
                .filter(element -> element instanceof Card && element.id().startsWith("card:key:user:"))
                .map(Card.class::cast)
                .filter(card -> !card.id().endsWith(":value") && card.box().height() < 80)
                .filter(
                        card -> DRAWING.elements().stream()
                                .anyMatch(one -> one instanceof Token token && card.box().contains(token.disc())))
                .toList();
    }

    private static List<Double> computeSizes(Drawing drawing) {
        return drawing.elements().stream()
                .filter(element -> element instanceof Label && element.id().endsWith(":compute"))
                .map(element -> ((Label) element).line().type().size())
                .toList();
    }

    private static Drawing draw(long nanos) {
        return draw(nanos, 580);
    }

    private static Drawing draw(long nanos, double width) {
        return new CacheStage(new FontMeasure())
                .draw(new Caches(6, 6, "").snapshot(), Caches.ID, StageInput.of(width, 450, nanos, "t", "s"));
    }
}
