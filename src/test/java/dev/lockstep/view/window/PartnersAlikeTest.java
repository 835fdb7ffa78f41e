package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.view.stage.SheetSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The same objects stand at the same places with partners, and tokens in low cards can still be read.
class PartnersAlikeTest {

    @Test
    void partnersWithTheSameLocksHaveThemAtTheSamePlacesWithTokensThatCanBeRead() throws Exception {
        List<String> small = new ArrayList<>();
        assertThat(cards("philosophers-ordered", small)).isEqualTo(cards("philosophers", small)).hasSize(1);
        assertThat(cards("two-locks-ordered", small)).isEqualTo(cards("two-locks", small)).hasSize(1);
        assertThat(small).isEmpty();
    }

    /// The places of the cards over all steps.
    private static List<List<Box>> cards(String id, List<String> small) throws Exception {
        Studio studio = new Studio();
        studio.sheet(new SheetSize(757, 390, 1));
        List<List<Box>> places = new ArrayList<>();
        for (int seed = 1; seed <= 4; seed++) {
            EveryStep.ofSeed(Scenarios.find(id), seed, (frame, truth) -> {
                Drawing drawing = studio.draw(frame).stage();
                places.add(
                        drawing.elements().stream()
                                .filter(one -> one instanceof Card && one.id().startsWith("card:lock:"))
                                .map(card -> card.box())
                                .toList());
                drawing.elements().stream()
                        .filter(one -> one instanceof Token token && token.disc().width() < 28)
                        .forEach(token -> small.add(id + ", step " + frame.position().step() + ": " + token.box()));
            });
        }
        return places.stream().distinct().toList();
    }
}
