package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.view.lanes.LanesView;
import dev.lockstep.view.stage.SheetSize;
import org.junit.jupiter.api.Test;

/// Sizes that a layout tells again are no news: a picture that is drawn for each would be laid out again, for ever.
class StudioTest {
    private final Studio studio = new Studio();

    @Test
    void onlyAnotherSizeHasTheLastFrameDrawnAgain() {
        assertThat(studio.lanes(lanes(200))).isTrue();
        assertThat(studio.lanes(lanes(200))).isFalse();
        assertThat(studio.lanes(lanes(201))).isTrue();
        assertThat(studio.sheet(new SheetSize(1000, 640, 1))).isTrue();
        assertThat(studio.sheet(new SheetSize(1000, 640, 1))).isFalse();
    }

    private static LanesView lanes(double height) {
        return new LanesView(800, height, LanesView.START.zoom(), true);
    }
}
