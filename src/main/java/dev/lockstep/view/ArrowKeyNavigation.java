package dev.lockstep.view;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/// Controls that the arrow keys, Home and End mean something to.
final class ArrowKeyNavigation {
    private ArrowKeyNavigation() {}

    static boolean by(@Nullable Node focused) {
        return focused instanceof Slider
                || focused instanceof ListView<?>
                || focused instanceof TreeView<?>
                || focused instanceof TabPane;
    }
}
