package dev.lockstep.view.explore;

import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;

/// The menu of failures at the end of the transport.
public final class FailuresController implements FramePane {
    private final OpenScenario open;
    private @Nullable FailureMenu menu;

    @FXML
    private MenuButton failures;

    public FailuresController(OpenScenario open) {
        this.open = open;
    }

    @FXML
    private void initialize() {
        menu = new FailureMenu(failures, open);
    }

    @Override
    public int framesPerSecond() {
        return 20;
    }

    @Override
    public void show(DrawnFrame shown) {
        if (menu == null) {
            return;
        }
        if (shown.frame() instanceof ExploreFrame frame) {
            menu.show(frame, 1);
        } else {
            menu.hide();
        }
    }
}
