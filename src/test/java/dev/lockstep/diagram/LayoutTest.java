package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Slot;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.pool.PoolStage;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Plants each fault in a drawing that is right, so that the checks of [StageLayoutTest] are known to see it.
class LayoutTest {

    private static final Snapshot SNAPSHOT = Pools.of(3, 12, 12, 5).snapshot();
    private static final Drawing RIGHT = new PoolStage(new FontMeasure())
            .draw(SNAPSHOT, Pools.ID, StageInput.of(826, 590, Pools.NOW, "Worker pool", "Real threads."));

    @Test
    void theDrawingWithoutPlantedFaultIsRight() {
        assertThat(Layout.faults(RIGHT)).isEmpty();
        assertThat(Layout.lost(RIGHT, SNAPSHOT)).isZero();
    }

    @Test
    void aTokenThatLiesOnAnotherIsSeen() {
        Token other = token("P2");

        Drawing planted = with("thread:P1", one -> moved((Token) one, other.disc()));

        assertThat(Layout.faults(planted)).contains("overlap: thread:P1 and thread:P2");
    }

    @Test
    void aTokenHalfOnACardIsSeen() {
        Box card = RIGHT.elements().stream().filter(one -> one.id().equals("card:queue")).findFirst().orElseThrow()
                .box();
        Box edge = Box.around(card.x(), card.bottom() - 4, 18);

        assertThat(Layout.faults(with("thread:P1", one -> moved((Token) one, edge))))
                .contains("half on card:queue: thread:P1");
    }

    @Test
    void aTokenThatLeavesTheSheetIsSeen() {
        Drawing planted = with("thread:P1", one -> moved((Token) one, Box.around(2, 300, 18)));

        assertThat(Layout.faults(planted)).anyMatch(fault -> fault.startsWith("off the sheet: thread:P1"));
    }

    @Test
    void anIdThatIsUsedTwiceIsSeen() {
        List<Element> elements = new ArrayList<>(RIGHT.elements());
        elements.add(new Slot("thread:P1", new Box(0, 0, 5, 5), 0, ColourRole.SLOT_EDGE, Slot.USUAL));

        assertThat(Layout.faults(new Drawing(826, 590, "", "", elements))).contains("twice: thread:P1");
    }

    @Test
    void aThreadThatIsNotDrawnIsMissed() {
        List<Element> elements = new ArrayList<>(RIGHT.elements());
        elements.removeIf(one -> one.id().equals("thread:P1"));

        assertThat(Layout.lost(new Drawing(826, 590, "", "", elements), SNAPSHOT)).isEqualTo(1);
    }

    private static Token token(String name) {
        return RIGHT.elements().stream()
                .filter(Token.class::isInstance)
                .map(Token.class::cast)
                .filter(token -> token.thread().equals(new ThreadId(name)))
                .findFirst()
                .orElseThrow();
    }

    private static Token moved(Token token, Box disc) {
        return new Token(token.id(), disc, disc, disc, token.go(), token.thread(), token.sign(), token.name());
    }

    private static Drawing with(String id, UnaryOperator<Element> change) {
        List<Element> elements = RIGHT.elements().stream()
                .map(element -> element.id().equals(id) ? change.apply(element) : element)
                .toList();
        return new Drawing(RIGHT.width(), RIGHT.height(), RIGHT.title(), RIGHT.subtitle(), elements);
    }
}
