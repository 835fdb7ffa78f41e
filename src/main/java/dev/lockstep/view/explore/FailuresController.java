package dev.lockstep.view.explore;

import dev.lockstep.session.ExploreFrame;
import dev.lockstep.view.desk.Desk;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.frame.Shown;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;

/// Which failure is shown, at the end of the transport.
public final class FailuresController implements FramePane {
    private final Desk desk;
    private @Nullable FailureMenu menu;

    @FXML
    private MenuButton failures;

    public FailuresController(Desk desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        menu = new FailureMenu(failures, desk);
    }

    @Override
    public void show(Shown shown) {
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
