package dev.lockstep.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// A window is put where it was only if its title bar can be reached there.
class WindowBoundsTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 24, 1440, 876);
    private static final Rectangle2D RIGHT = new Rectangle2D(1440, 0, 1920, 1080);

    @Test
    void aWindowOnAScreenThatIsThereGoesBack() {
        assertThat(at(100, 50).isOn(List.of(LEFT))).isTrue();
        assertThat(at(1500, 10).isOn(List.of(LEFT, RIGHT))).isTrue();
        // Partly on one screen and partly on the other.
        assertThat(at(1200, 100).isOn(List.of(LEFT, RIGHT))).isTrue();
    }

    @Test
    void aWindowOnAScreenThatWasUnpluggedDoesNot() {
        assertThat(at(1500, 10).isOn(List.of(LEFT))).isFalse();
        assertThat(at(1400, 100).isOn(List.of(LEFT))).isFalse();
        assertThat(at(-950, 100).isOn(List.of(LEFT))).isFalse();
        assertThat(at(100, 890).isOn(List.of(LEFT))).isFalse();
        assertThat(at(100, -300).isOn(List.of(LEFT))).isFalse();
        assertThat(at(100, 100).isOn(List.of())).isFalse();
    }

    @Test
    void aWindowThatNeverStoodAnywhereIsLeftToTheDesktop() {
        assertThat(WindowBounds.anywhere(1000, 700).isOn(List.of(LEFT))).isFalse();
    }

    private static WindowBounds at(double x, double y) {
        return new WindowBounds(new WindowBounds.Corner(x, y), 1000, 700, false);
    }
}
