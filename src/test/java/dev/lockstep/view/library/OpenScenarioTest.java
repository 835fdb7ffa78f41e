package dev.lockstep.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.GalleryWords.Subject;
import dev.lockstep.file.LocalText;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenScenarioTest {

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void anErrorWhileSomethingIsOpenedOrAddedIsToldAndTheNextIsOpened() throws Exception {
        try (OpenScenario open = new OpenScenario(new Erring(), frame -> {}, failure -> told.add(failure.toString()))) {
            open.open("wrong", WatchMode.STEP);
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(new StackOverflowError("wrong").toString());
            open.add(Path.of("wrong"), title -> {}, _ -> {});
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(new StackOverflowError("wrong").toString());
            open.add(Path.of("right"), title -> told.add(title.id()), _ -> {});
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("right");
            assertThat(open.live()).isEmpty();
            assertThat(open.controls()).isEmpty();
        }
    }

    @Test
    void aRunThatCannotBeMadeAgainIsToldAndItsScenarioIsOpenedAtItsStart() throws Exception {
        Library library = new Library() {
            @Override
            public List<ScenarioCard> titles() {
                return List.of();
            }

            @Override
            public Opened open(String id, WatchMode mode, FrameListener listener) {
                told.add("open " + id + " " + mode);
                throw new IllegalStateException("enough");
            }
        };
        try (OpenScenario open = new OpenScenario(library, frame -> {}, failure -> told.add(failure.getMessage()))) {
            open.resume("mine", "A,B", 2);
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("mine cannot be watched by a schedule here");
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("open mine STEP");
        }
    }

    private static final class Erring implements Library {

        @Override
        public List<ScenarioCard> titles() {
            return List.of();
        }

        @Override
        public ScenarioCard add(Path file) {
            return new ScenarioCard(
                    checked(file.toString()), LocalText.of("any"), LocalText.of(""), Subject.OWN, Set.of());
        }

        @Override
        public Opened open(String id, WatchMode mode, FrameListener listener) {
            throw new IllegalStateException("nothing is opened here: " + checked(id));
        }

        private static String checked(String id) {
            if (id.equals("wrong")) {
                throw new StackOverflowError("wrong");
            }
            return id;
        }
    }
}
