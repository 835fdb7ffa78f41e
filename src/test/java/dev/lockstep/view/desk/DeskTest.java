package dev.lockstep.view.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.FrameListener;
import dev.lockstep.session.Mode;
import dev.lockstep.session.Title;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void anErrorWhileSomethingIsOpenedOrAddedIsToldAndTheNextIsOpened() throws Exception {
        try (Desk desk = new Desk(new Erring(), frame -> {}, failure -> told.add(failure.toString()))) {
            desk.open("wrong", Mode.STEP);
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(new StackOverflowError("wrong").toString());
            desk.add(Path.of("wrong"), title -> {});
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(new StackOverflowError("wrong").toString());
            desk.add(Path.of("right"), title -> told.add(title.id()));
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("right");
            assertThat(desk.player()).isSameAs(Player.NONE);
        }
    }

    private static final class Erring implements Library {

        @Override
        public List<Title> titles() {
            return List.of();
        }

        @Override
        public Title add(Path file) {
            return new Title(checked(file.toString()), "any", "", "any", Set.of());
        }

        @Override
        public Player open(String id, Mode mode, FrameListener listener) {
            checked(id);
            return Player.NONE;
        }

        private static String checked(String id) {
            if (id.equals("wrong")) {
                throw new StackOverflowError("wrong");
            }
            return id;
        }
    }
}
