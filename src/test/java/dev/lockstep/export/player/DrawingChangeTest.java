package dev.lockstep.export.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.export.player.DrawingChange.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingChangeTest {

    @Test
    void whateverTheOrdersTheNextDrawingComesAbout() {
        Random random = new Random(42);
        List<ElementLook> before = List.of();
        for (int times = 0; times < 2_000; times++) {
            List<ElementLook> after = drawing(random);

            assertThat(applied(before, DrawingChange.between(before, after))).isEqualTo(after);
            before = after;
        }
    }

    @Test
    void whatComesToTheFrontIsAllThatIsPlaced() {
        DrawingChange change = DrawingChange.between(looks("a", "b", "c", "d"), looks("b", "c", "d", "a"));

        assertThat(change.placed()).extracting(placed -> placed.look().id() + " on " + placed.behind())
                .containsExactly("a on d");
        assertThat(change.gone()).isEmpty();
        assertThat(change.changed()).isEmpty();
    }

    @Test
    void whatStaysAsItIsCostsNothing() {
        DrawingChange change = DrawingChange.between(looks("a", "b"), looks("a", "b"));

        assertThat(change).isEqualTo(new DrawingChange(List.of(), List.of(), List.of()));
    }

    private static List<ElementLook> looks(String... ids) {
        return List.of(ids).stream().map(id -> new ElementLook(id, "[]", 0, 0)).toList();
    }

    private static List<ElementLook> drawing(Random random) {
        List<Integer> ids = IntStream.range(0, 12)
                .filter(id -> random.nextInt(4) > 0)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        if (random.nextBoolean()) {
            Collections.shuffle(ids, random);
        }
        return ids.stream().map(id -> new ElementLook("e" + id, "[]", random.nextInt(2), 0)).toList();
    }

    private static List<ElementLook> applied(List<ElementLook> before, DrawingChange change) {
        List<ElementLook> now = new ArrayList<>(before);
        now.removeIf(look -> change.gone().contains(look.id()));
        for (ElementLook changed : change.changed()) {
            now.set(place(now, changed.id()), changed);
        }
        for (Placed placed : change.placed()) {
            now.removeIf(look -> look.id().equals(placed.look().id()));
            now.add(place(now, placed.behind()) + 1, placed.look());
        }
        return now;
    }

    private static int place(List<ElementLook> drawing, String id) {
        return drawing.stream().map(ElementLook::id).toList().indexOf(id);
    }
}
