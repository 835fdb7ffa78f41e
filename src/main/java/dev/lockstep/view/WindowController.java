package dev.lockstep.view;

import dev.lockstep.view.settings.Settings;
import javafx.fxml.FXML;
import javafx.scene.control.Control;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import org.controlsfx.control.NotificationPane;

/// Makes room for the stage when there is an audience.
final class WindowController {
    private final Settings settings;
    private final Notices errors;
    private final SideTabs tabs;
    private double[] dividers = {};

    @FXML
    private NotificationPane notices;

    @FXML
    private SplitPane columns;

    @FXML
    private Control gallery;

    @FXML
    private TabPane side;

    WindowController(Settings settings, Notices errors, SideTabs tabs) {
        this.settings = settings;
        this.errors = errors;
        this.tabs = tabs;
    }

    @FXML
    private void initialize() {
        errors.appearOn(notices);
        tabs.appearIn(side);
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
}
