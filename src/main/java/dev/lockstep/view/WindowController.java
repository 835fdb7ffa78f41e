package dev.lockstep.view;

import dev.lockstep.view.settings.Settings;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Control;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import org.controlsfx.control.NotificationPane;

/// Shows frames in every pane, and makes room for the stage when there is an audience.
final class WindowController implements FramePane {
    private final Settings settings;
    private final Notices errors;
    private final List<FramePane> panes;
    private double[] dividers = {};

    @FXML
    private NotificationPane notices;

    @FXML
    private SplitPane columns;

    @FXML
    private Control gallery;

    @FXML
    private TabPane side;

    WindowController(Settings settings, Notices errors, List<FramePane> panes) {
        this.settings = settings;
        this.errors = errors;
        this.panes = panes;
    }

    @FXML
    private void initialize() {
        errors.appearOn(notices);
        settings.presenting().addListener((setting, before, now) -> present(now));
    }

    private void present(boolean presenting) {
        if (presenting) {
            dividers = columns.getDividerPositions();
            columns.getItems().removeAll(gallery, side);
        } else {
            columns.getItems().addFirst(gallery);
            columns.getItems().addLast(side);
            columns.setDividerPositions(dividers);
        }
    }

    @Override
    public void show(Shown shown) {
        for (FramePane pane : panes) {
            pane.show(shown);
        }
    }
}
