package dev.lockstep.view;

import org.jspecify.annotations.Nullable;

/// Where the bridge ends. The panes need the desk, the desk needs the bridge, the bridge needs the panes: this is the place
/// where the circle is closed.
final class WindowFrames implements FramePane {
    private @Nullable FramePane window;

    void to(FramePane pane) {
        window = pane;
    }

    @Override
    public void show(Shown shown) {
        FramePane pane = window;
        if (pane != null) {
            pane.show(shown);
        }
    }
}
