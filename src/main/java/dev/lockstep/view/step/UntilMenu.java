package dev.lockstep.view.step;

import dev.lockstep.explain.Labels;
import dev.lockstep.session.frame.RunUntil;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.EventKind;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// What a run can be left to itself for: made anew from the newest frame whenever someone looks.
final class UntilMenu {
    private final Steering steering;

    private UntilMenu(Steering steering) {
        this.steering = steering;
    }

    static List<MenuItem> items(Steering steering) {
        return new UntilMenu(steering).items();
    }

    private List<MenuItem> items() {
        StepFrame frame = steering.newest();
        if (frame == null) {
            return List.of(item("The end", new RunUntil.End()));
        }
        var snapshot = frame.snapshot();
        MenuItem breaks = item("A property breaks", new RunUntil.PropertyBreaks());
        breaks.setDisable(frame.properties().isEmpty());
        return List.of(
                menu("A thread goes", snapshot.threads().values().stream()
                        .filter(thread -> !thread.sign().isOver())
                        .map(thread -> item(thread.id().name(), new RunUntil.Goes(thread.id())))),
                menu("Something happens at a lock", snapshot.locks().keySet().stream()
                        .map(lock -> item(Labels.of(lock), new RunUntil.Touched(lock)))),
                menu("An event of a kind", Stream.of(EventKind.values())
                        .map(kind -> item(kind.label(), new RunUntil.Happens(kind)))),
                breaks,
                item("The end", new RunUntil.End()));
    }

    private static Menu menu(String text, Stream<MenuItem> items) {
        Menu menu = new Menu(text);
        menu.getItems().setAll(items.toList());
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private MenuItem item(String text, RunUntil until) {
        MenuItem item = new MenuItem(text);
        // Otherwise an underscore in the name of a lock would be a mnemonic.
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> steering.run(until));
        return item;
    }
}
