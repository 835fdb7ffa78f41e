package dev.lockstep.view.parameters;

import dev.lockstep.session.control.PendingCommand;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.frame.ActView;
import dev.lockstep.session.frame.KnobView;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.view.frame.DisabledHint;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A slider for each control and a button for each command of the live run; made anew only when these change.
public final class ParametersController implements FramePane {
    private static final String RESTART = "restart";

    private final OpenScenario open;
    private final Map<String, ControlRow> rows = new LinkedHashMap<>();
    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final Map<String, DisabledHint> hints = new LinkedHashMap<>();
    private List<ActView> offered = List.of();
    private List<PendingCommand> waiting = List.of();
    private String scenario = "";
    private final Labels.Watch language = new Labels.Watch();

    @FXML
    private VBox controls;

    @FXML
    private FlowPane commands;

    @FXML
    private Pane shut;

    @FXML
    private Button restart;

    @FXML
    private Label complaint;

    @FXML
    private VBox pending;

    public ParametersController(OpenScenario open) {
        this.open = open;
    }

    @FXML
    private void initialize() {
        complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
        complaint.visibleProperty().bind(complaint.managedProperty());
        shut.managedProperty().bind(shut.visibleProperty());
        restart.setOnAction(pressed -> open.live().ifPresent(Session.Live::restart));
    }

    @Override
    public int framesPerSecond() {
        return 10;
    }

    @Override
    public void show(DrawnFrame shown) {
        if (shown.frame() instanceof LiveFrame frame) {
            show(frame);
        }
    }

    private void show(LiveFrame frame) {
        Set<String> asked = frame.load().pending().stream().map(PendingCommand::id).collect(Collectors.toSet());
        List<KnobView> all = frame.load().sliders();
        boolean renewed = language.isRenewed();
        if (renewed) {
            offered = List.of();
            waiting = List.of();
        }
        if (renewed || !scenario.equals(frame.title().id()) || !sameRows(all)) {
            scenario = frame.title().id();
            rows.clear();
            all.forEach(control -> rows.put(control.id(), new ControlRow(control, open)));
            controls.getChildren().setAll(rows.values().stream().map(row -> row.node).toList());
        }
        for (KnobView control : all) {
            ControlRow row = rows.get(control.id());
            if (row != null) {
                row.show(
                        control, asked.contains(control.id()), frame.load().whyWithoutEffect(control.id()));
            }
        }
        // The transport has a button for Restart, which is seen in every tab.
        offer(frame.load().buttons().stream().filter(command -> !command.id().equals(RESTART)).toList());
        hints.forEach((id, hint) -> {
            Button button = buttons.get(id);
            if (button != null) {
                hint.say(frame.load().whyWithoutEffect(id), button);
            }
        });
        shut.setVisible(frame.isShutDown());
        list(frame.load().pending());
        if (!frame.complaint().equals(complaint.getText())) {
            complaint.setText(frame.complaint());
        }
    }

    private boolean sameRows(List<KnobView> all) {
        return all.stream().map(KnobView::id).toList().equals(List.copyOf(rows.keySet()));
    }

    private void offer(List<ActView> now) {
        if (!now.equals(offered)) {
            offered = now;
            buttons.clear();
            hints.clear();
            commands.getChildren().setAll(now.stream().map(this::button).toList());
        }
    }

    private StackPane button(ActView command) {
        Button button = new Button(command.label());
        button.setId("command-" + command.id());
        button.setOnAction(pressed -> open.live().ifPresent(live -> live.act(command.id())));
        StackPane room = new StackPane(button);
        buttons.put(command.id(), button);
        hints.put(command.id(), new DisabledHint(room, command::hint));
        return room;
    }

    private void list(List<PendingCommand> now) {
        if (!now.equals(waiting)) {
            waiting = now;
            pending.getChildren()
                    .setAll(
                            now.stream()
                                    .map(each -> new Label(Labels.text("pending", each.label())))
                                    .toList());
        }
    }
}
