package dev.lockstep.view;

import dev.lockstep.view.settings.Settings;
import javafx.fxml.FXML;
import javafx.scene.control.Control;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import org.controlsfx.control.NotificationPane;

/// Makes room for the stage when there is an audience.
final class WindowController {
    /// The share of the stage for an audience; what is below it takes what it needs at least.
    private static final double FOR_AN_AUDIENCE = 0.85;

    /// As wide must the window be for what stands at the side to be read from afar beside the stage.
    private static final double WIDE = 1_800;
    private static final double SIDE = 0.68;

    private final Settings settings;
    private final Notices errors;
    private final SideTabs tabs;
    private double[] dividers = {};
    private double[] row = {};

    @FXML
    private NotificationPane notices;

    @FXML
    private SplitPane rows;

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
            columns.getItems().remove(gallery);
            if (columns.getWidth() < WIDE) {
                columns.getItems().remove(side);
            } else {
                columns.setDividerPositions(SIDE);
            }
            row = rows.getDividerPositions();
            rows.setDividerPositions(FOR_AN_AUDIENCE);
        } else {
            columns.getItems().addFirst(gallery);
            if (!columns.getItems().contains(side)) {
                columns.getItems().addLast(side);
            }
            columns.setDividerPositions(dividers);
            rows.setDividerPositions(row);
        }
    }
}
