package dev.lockstep.view;

import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.desk.Library;
import dev.lockstep.view.desk.OpenScenario;
import java.io.File;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks for a file, adds it to the library and opens it. For the JavaFX thread.
record FileToOpen(Library library, OpenScenario desk, Executor fx, Opening opening) {

    void ask(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a scenario or a recorded run");
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter("Scenarios and recorded runs", "*.yaml", "*.yml", "*" + RunToSave.EXTENSION),
                        new ExtensionFilter("All files", "*.*"));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            open(chosen);
        }
    }

    /// Opens what was added to the library. On any thread.
    void show(ScenarioCard added) {
        List<ScenarioCard> all = library.titles();
        fx.execute(() -> opening.renew(all, added));
    }

    /// A file was saved in an editor: its title and the ways to watch it may be others. On any thread.
    void edited() {
        List<ScenarioCard> all = library.titles();
        fx.execute(() -> opening.edited(all));
    }

    void open(File file) {
        desk.add(file.toPath(), this::show);
    }
}
