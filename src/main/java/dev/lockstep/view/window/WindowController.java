package dev.lockstep.view.window;

import dev.lockstep.view.settings.WindowSettings;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Control;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.NotificationPane;

/// Rearranges the window for an audience: the stage gets more room.
final class WindowController {
    /// The panes below the stage take no more than this share before an audience, or the pixels of [#LOWEST] where that
    /// is more.
    private static final double FOR_AN_AUDIENCE = 0.27;

    private static final double LOWEST = 265;

    /// In a window lower than this the panes take less room than they prefer.
    private static final double LOW = 600;
    private static final PseudoClass IS_LOW = PseudoClass.getPseudoClass("low");

    /// In a window narrower than this the tabs at the side could not be read from afar, so they are hidden.
    private static final double WIDE = 1_800;
    private static final double SIDE = 0.68;

    private final WindowSettings settings;
    private final Notices errors;
    private final SideTabs tabs;
    private double[] dividers = {};
    private double[] row = {};

    @FXML
    private NotificationPane notices;

    @FXML
    private BorderPane window;

    @FXML
    private SplitPane rows;

    @FXML
    private SplitPane columns;

    @FXML
    private VBox timeline;

    @FXML
    private Control gallery;

    @FXML
    private TabPane sideTabs;

    WindowController(WindowSettings settings, Notices errors, SideTabs tabs) {
        this.settings = settings;
        this.errors = errors;
        this.tabs = tabs;
    }

    @FXML
    private void initialize() {
        errors.appearOn(notices);
        tabs.appearIn(sideTabs);
        notices.heightProperty()
                .subscribe(height -> window.pseudoClassStateChanged(IS_LOW, height.doubleValue() < LOW));
        settings.presenting().addListener((setting, before, now) -> present(now));
    }

    private void present(boolean presenting) {
        if (presenting) {
            dividers = columns.getDividerPositions();
            columns.getItems().remove(gallery);
            if (columns.getWidth() < WIDE) {
                columns.getItems().remove(sideTabs);
            } else {
                columns.setDividerPositions(SIDE);
            }
            row = rows.getDividerPositions();
            // By its greatest height, because a divider moves again with every pane that grows with the larger type.
            timeline.maxHeightProperty().bind(Bindings.max(LOWEST, rows.heightProperty().multiply(FOR_AN_AUDIENCE)));
        } else {
            columns.getItems().addFirst(gallery);
            if (!columns.getItems().contains(sideTabs)) {
                columns.getItems().addLast(sideTabs);
            }
            columns.setDividerPositions(dividers);
            timeline.maxHeightProperty().unbind();
            timeline.setMaxHeight(Region.USE_COMPUTED_SIZE);
            rows.setDividerPositions(row);
        }
    }
}
