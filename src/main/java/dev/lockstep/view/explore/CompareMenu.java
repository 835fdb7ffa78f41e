package dev.lockstep.view.explore;

import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.view.desk.OpenScenario;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// What the shown failure can be held against: the outcomes in which nothing went wrong.
final class CompareMenu {
    /// More would not fit on a screen; those of the most orders come first.
    private static final int MOST = 20;

    private record Choice(SearchReport found, int failure) {}

    private final MenuButton menu;
    private final OpenScenario desk;
    private @Nullable Choice offered;

    CompareMenu(MenuButton menu, OpenScenario desk) {
        this.menu = menu;
        this.desk = desk;
        menu.managedProperty().bind(menu.visibleProperty());
        menu.setVisible(false);
    }

    void show(ExploreFrame frame) {
        SearchReport found = frame.search().found();
        Integer failure = frame.failure();
        Choice now = found == null || failure == null ? null : new Choice(found, failure);
        if (now == null) {
            menu.setVisible(false);
        } else if (!now.equals(offered)) {
            menu.getItems().setAll(items(now));
        }
        offered = now;
        menu.setVisible(now != null && !menu.getItems().isEmpty());
    }

    private List<MenuItem> items(Choice choice) {
        return OutcomeRow.of(choice.found().outcomes()).stream()
                .filter(OutcomeRow::ok)
                .limit(MOST)
                .map(row -> item(choice.failure(), row))
                .toList();
    }

    private MenuItem item(int failure, OutcomeRow row) {
        MenuItem item = new MenuItem("✓  %s · %s"
                .formatted(FailureMenu.shortened(row.label()), Amount.of(row.schedules(), "order", "orders")));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> desk.player().compare(failure, row.index()));
        return item;
    }
}
