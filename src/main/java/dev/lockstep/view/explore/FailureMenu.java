package dev.lockstep.view.explore;

import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.SearchReport.Failure;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/// A menu of the distinct failures; the one that is chosen is shown.
final class FailureMenu {
    private final MenuButton menu;
    private final OpenScenario open;
    private final Labels.Watch language = new Labels.Watch();
    private List<Failure> listed = List.of();

    FailureMenu(MenuButton menu, OpenScenario open) {
        this.menu = menu;
        this.open = open;
        menu.managedProperty().bind(menu.visibleProperty());
        menu.setVisible(false);
    }

    /// @param least with fewer failures than that there is nothing to choose
    void show(ExploreFrame frame, int least) {
        SearchReport found = frame.search().found();
        List<Failure> failures = found == null ? List.of() : found.failures();
        menu.setVisible(!failures.isEmpty() && failures.size() >= least);
        if (language.isRenewed() || !failures.equals(listed)) {
            listed = failures;
            menu.getItems().setAll(items());
        }
        String text = text(frame.failure(), failures.size());
        if (!text.equals(menu.getText())) {
            menu.setText(text);
        }
        for (int at = 0; at < menu.getItems().size(); at++) {
            if (menu.getItems().get(at) instanceof RadioMenuItem item) {
                item.setSelected(frame.failure() != null && frame.failure() == at);
            }
        }
    }

    void hide() {
        menu.setVisible(false);
    }

    private static String text(@Nullable Integer shown, int all) {
        return shown == null
                ? Amount.of(all, "amountFailures")
                : Labels.text("failureOf", Amount.of(shown + 1), Amount.of(all));
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (Failure failure : listed) {
            int index = items.size();
            RadioMenuItem item = new RadioMenuItem(
                    String.format(
                            Locale.ROOT, "%d  %s · %s",
                            index + 1, shortened(failure.sentence()), Amount.of(failure.steps(), "amountSteps")));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> open.explore().ifPresent(explore -> explore.showFailure(index)));
            items.add(item);
        }
        return items;
    }

    /// A menu is as wide as its longest line.
    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
