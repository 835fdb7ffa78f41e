package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void onLinuxOneOfTheTwoVariablesIsEnough() {
        assertThat(Display.of("Linux", "", Map.of("DISPLAY", ":0")).missing()).isEmpty();
        assertThat(Display.of("Linux", "", Map.of("WAYLAND_DISPLAY", "wayland-0")).missing()).isEmpty();
    }

    @Test
    void onLinuxAnEmptyVariableIsNoDisplay() {
        assertThat(Display.of("Linux", "", Map.of("DISPLAY", "")).missing()).isPresent();
        assertThat(Display.of("Linux", "", Map.of()).missing()).isPresent();
    }

    @Test
    void elsewhereTheToolkitIsLeftToTry() {
        assertThat(Display.of("Mac OS X", "", Map.of()).missing()).isEmpty();
        assertThat(Display.of("Windows 11", "", Map.of()).missing()).isEmpty();
    }

    @Test
    void aToolkitToldToRunHeadlessHasNoDisplay() {
        assertThat(Display.of("Linux", "Headless", Map.of("DISPLAY", ":0")).missing()).isPresent();
    }
}
