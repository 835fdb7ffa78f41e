package dev.lockstep.view.objects;

import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;

/// Shows the values of variables, the contents of engines, and the holders of locks.
public final class ObjectsController implements FramePane {
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    @FXML
    private ListView<Row> list;

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new RowCell());
        list.setItems(rows);
    }

    @Override
    public int framesPerSecond() {
        return 10;
    }

    @Override
    public void show(DrawnFrame shown) {
        StepFrame step = shown.frame().stepped();
        if (step != null) {
            change(Rows.of(step.snapshot(), step.state().before(), step.origin()));
        }
    }

    /// Row by row where there are as many as before, so that the list stays where it was scrolled to.
    private void change(List<Row> now) {
        if (now.size() != rows.size()) {
            rows.setAll(now);
            return;
        }
        for (int at = 0; at < now.size(); at++) {
            if (!now.get(at).equals(rows.get(at))) {
                rows.set(at, now.get(at));
            }
        }
    }
}
