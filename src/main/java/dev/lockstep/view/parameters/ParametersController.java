package dev.lockstep.view.parameters;

import dev.lockstep.session.Command;
import dev.lockstep.session.Control;
import dev.lockstep.session.LiveFrame;
import dev.lockstep.session.Pending;
import dev.lockstep.view.desk.Desk;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.frame.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A slider for each control and a button for each command of what runs; made anew only when there are others.
public final class ParametersController implements FramePane {
    private static final String RESTART = "restart";

    private final Desk desk;
    private final Map<String, ControlRow> rows = new LinkedHashMap<>();
    private List<Command> offered = List.of();
    private List<Pending> waiting = List.of();
    private String scenario = "";

    @FXML
    private VBox controls;

    @FXML
    private FlowPane commands;

    @FXML
    private Label complaint;

    @FXML
    private VBox pending;

    public ParametersController(Desk desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
        complaint.visibleProperty().bind(complaint.managedProperty());
    }

    @Override
    public void show(Shown shown) {
        if (shown.frame() instanceof LiveFrame frame) {
            show(frame);
        }
    }

    private void show(LiveFrame frame) {
        Set<String> asked = frame.pending().stream().map(Pending::id).collect(Collectors.toSet());
        List<Control> all = frame.controls();
        if (!scenario.equals(frame.title().id()) || !sameRows(all)) {
            scenario = frame.title().id();
            rows.clear();
            all.forEach(control -> rows.put(control.id(), new ControlRow(control, desk)));
            controls.getChildren().setAll(rows.values().stream().map(row -> row.node).toList());
        }
        for (Control control : all) {
            ControlRow row = rows.get(control.id());
            if (row != null) {
                row.show(control, asked.contains(control.id()));
            }
        }
        // The transport has a button for that, wherever this pane may be.
        offer(frame.commands().stream().filter(command -> !command.id().equals(RESTART)).toList());
        list(frame.pending());
        if (!frame.complaint().equals(complaint.getText())) {
            complaint.setText(frame.complaint());
        }
    }

    private boolean sameRows(List<Control> all) {
        return all.stream().map(Control::id).toList().equals(List.copyOf(rows.keySet()));
    }

    private void offer(List<Command> now) {
        if (!now.equals(offered)) {
            offered = now;
            commands.getChildren().setAll(now.stream().map(this::button).toList());
        }
    }

    private Button button(Command command) {
        Button button = new Button(command.label());
        button.setId("command-" + command.id());
        button.setOnAction(pressed -> desk.player().act(command.id()));
        button.setTooltip(new Tooltip(command.hint()));
        return button;
    }

    private void list(List<Pending> now) {
        if (!now.equals(waiting)) {
            waiting = now;
            pending.getChildren()
                    .setAll(now.stream()
                            .map(each -> new Label("pending: " + each.label()))
                            .toList());
        }
    }
}
