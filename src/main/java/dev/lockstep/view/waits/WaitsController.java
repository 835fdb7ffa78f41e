package dev.lockstep.view.waits;

import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.frame.Shown;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// One line for each thread that waits: for what, and who holds it.
public final class WaitsController implements FramePane {
    private List<String> told = List.of();

    @FXML
    private ListView<String> list;

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new WaitCell());
    }

    @Override
    public void show(Shown shown) {
        List<String> now = WaitsText.of(shown.frame().snapshot());
        if (!now.equals(told)) {
            told = now;
            list.setItems(FXCollections.observableArrayList(now));
        }
    }

    private static final class WaitCell extends ListCell<String> {
        WaitCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
        }
    }
}
