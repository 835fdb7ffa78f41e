package dev.lockstep.view.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    /// What is to be run on the JavaFX thread, which is here the thread of the test.
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void whatComesOfTheWorkIsUsedOnTheScreenAfterItIsOver() throws Exception {
        Background.start("work", screen::add, () -> "made", () -> done.add("over"), done::add);
        next().run();
        assertThat(done).containsExactly("over", "made");
    }

    @Test
    void anErrorIsThrownOnTheScreenAndTheWorkIsOver() throws Exception {
        Background.start(
                "work",
                screen::add,
                () -> {
                    throw new StackOverflowError("planted");
                },
                () -> done.add("over"),
                made -> done.add("made"));
        next().run();
        assertThat(done).containsExactly("over");
        assertThatThrownBy(next()::run).isInstanceOf(StackOverflowError.class).hasMessage("planted");
        assertThat(done).containsExactly("over");
    }

    @Test
    void anErrorInWorkOfWhichNothingComesIsThrownOnTheScreenToo() throws Exception {
        Background.run("work", screen::add, () -> {
            throw new StackOverflowError("planted");
        });
        assertThatThrownBy(next()::run).isInstanceOf(StackOverflowError.class).hasMessage("planted");
    }

    private Runnable next() throws InterruptedException {
        return Objects.requireNonNull(screen.poll(60, TimeUnit.SECONDS), "nothing reached the screen");
    }
}
