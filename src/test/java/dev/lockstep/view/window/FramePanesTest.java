package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.live.PoolTale;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Each pane as often as it wants, and always the last frame.
class FramePanesTest {
    private final Studio studio = new Studio();
    private final PoolTale tale = PoolTale.backpressure();
    private final List<Long> woken = new ArrayList<>();
    private long now = TimeUnit.SECONDS.toNanos(5);
    private final FramePanes panes = new FramePanes(() -> now, woken::add);

    @Test
    void aPaneThatIsNotDueIsShownTheNewestFrameAsSoonAsItIs() {
        Noting often = new Noting(60);
        Noting seldom = new Noting(4);
        panes.to(List.of(often, seldom));
        List<DrawnFrame> frames = List.of(frame(), frame(), frame());

        panes.show(frames.get(0));
        now += TimeUnit.MILLISECONDS.toNanos(17);
        panes.show(frames.get(1));
        now += TimeUnit.MILLISECONDS.toNanos(17);
        panes.show(frames.get(2));
        assertThat(often.shown).containsExactlyElementsOf(frames);
        assertThat(seldom.shown).containsExactly(frames.get(0));

        now += woken.getLast();
        panes.showDue();
        assertThat(often.shown).containsExactlyElementsOf(frames);
        assertThat(seldom.shown).containsExactly(frames.get(0), frames.get(2));

        int before = woken.size();
        panes.showDue();
        assertThat(woken).hasSize(before);
    }

    @Test
    void framesThatComeFasterThanAPaneWantsThemAreLeftOut() {
        Noting often = new Noting(60);
        panes.to(List.of(often));

        for (int i = 0; i < 100; i++) {
            panes.show(frame());
            now += TimeUnit.MILLISECONDS.toNanos(1);
        }
        assertThat(often.shown).hasSizeBetween(6, 8);
    }

    @Test
    void aMistakeOfOnePaneKeepsTheFrameFromNoOtherAndIsToldOnce() {
        Noting last = new Noting(60);
        panes.to(
                List.of(
                        shown -> {
                            throw new IllegalStateException("this pane is broken");
                        },
                        last));
        DrawnFrame frame = frame();

        assertThatThrownBy(() -> panes.show(frame)).hasMessage("this pane is broken");
        assertThat(last.shown).containsExactly(frame);
        panes.showDue();
        assertThat(last.shown).containsExactly(frame);
    }

    private DrawnFrame frame() {
        Frame frame = tale.frame(Scenarios.builtIn().getFirst(), false, List.of());
        return studio.draw(frame);
    }

    /// Keeps what it is shown.
    private static final class Noting implements FramePane {
        private final int rate;
        private final List<DrawnFrame> shown = new ArrayList<>();

        Noting(int rate) {
            this.rate = rate;
        }

        @Override
        public void show(DrawnFrame frame) {
            shown.add(frame);
        }

        @Override
        public int framesPerSecond() {
            return rate;
        }
    }
}
