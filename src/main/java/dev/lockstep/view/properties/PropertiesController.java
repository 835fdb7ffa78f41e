package dev.lockstep.view.properties;

import dev.lockstep.explain.PropertyStanding;
import dev.lockstep.session.frame.PropertyView;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One row a property, with a sign, a word and, where it broke or was not judged, the reason; below, the origin of the
/// run.
public final class PropertiesController implements FramePane {
    private List<PropertyView> told = List.of();

    @FXML
    private VBox properties;

    @FXML
    private Label noProperties;

    @FXML
    private Label origin;

    @FXML
    private Label chooserPolicy;

    @FXML
    private void initialize() {
        noProperties.managedProperty().bind(noProperties.visibleProperty());
        chooserPolicy.managedProperty().bind(chooserPolicy.visibleProperty());
    }

    @Override
    public int framesPerSecond() {
        return 10;
    }

    @Override
    public void show(DrawnFrame shown) {
        StepFrame frame = shown.frame().stepped();
        if (frame != null) {
            show(frame);
        }
    }

    private void show(StepFrame frame) {
        List<PropertyView> now = frame.narration().claims();
        if (!now.equals(told)) {
            told = now;
            properties.getChildren().setAll(now.stream().map(PropertiesController::row).toList());
        }
        noProperties.setVisible(now.isEmpty());
        String where = Labels.text("runFrom", Integer.toString(frame.run()), frame.origin().text());
        if (!where.equals(origin.getText())) {
            origin.setText(where);
        }
        chooserPolicy.setVisible(frame.origin().simulated());
        String who = Labels.text("decidedBy", Labels.of(frame.next().policy()));
        if (!who.equals(chooserPolicy.getText())) {
            chooserPolicy.setText(who);
        }
    }

    private static Node row(PropertyView property) {
        FontIcon icon = new FontIcon(switch (property.standing()) {
            case HELD, SEEN -> "mdi2c-check-bold";
            case BROKEN -> "mdi2c-close-thick";
            case HOLDS_SO_FAR, NOT_SEEN, NOT_JUDGED -> "mdi2c-circle-outline";
        });
        Label name = new Label(property.name());
        name.getStyleClass().add("name");
        name.setWrapText(true);
        Label state = new Label(property.text());
        state.getStyleClass().add("state");
        state.setWrapText(true);
        Glossary.explain(state);
        VBox text = new VBox(name, state);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(icon, text);
        row.getStyleClass().addAll("property", styleClass(property.standing()));
        return row;
    }

    /// The style class of the standing.
    private static String styleClass(PropertyStanding standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
