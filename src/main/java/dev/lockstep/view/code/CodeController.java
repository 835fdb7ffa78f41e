package dev.lockstep.view.code;

import dev.lockstep.diagram.code.Follow;
import dev.lockstep.diagram.code.Stand;
import dev.lockstep.diagram.code.Stands;
import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.event.CodePlace;
import dev.lockstep.event.ThreadId;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Shows a file of source with a chip for each thread at its line. Turns to the file, and scrolls to the line, of the
/// thread that took the last step, until a person picks a file: that stays, and chips move in it.
///
/// Where there is a listing of the engine in Python, a switch shows that instead of the engine's own source: the same
/// threads, each on the line of the listing that stands for its line of the engine.
public final class CodeController implements FramePane {
    private final ObjectProperty<Map<Integer, List<Stand>>> stands = new SimpleObjectProperty<>(Map.of());
    private final BooleanProperty asyncio;
    private final SourceStore sources;
    private final Labels.Watch language = new Labels.Watch();
    private @Nullable Sight sight;
    private @Nullable StepFrame frame;
    private @Nullable String file;
    private @Nullable ColouredSource text;
    private String opened = "";
    /// Whether another language was chosen since the last file was shown.
    private boolean isSwitched;
    /// Whether the listing is to be shown once it has been read.
    private boolean isAwaited;
    /// A line to bring into sight once its file has been read; 0 for none.
    private int wanted;

    @FXML
    private MenuButton files;

    @FXML
    private ToggleButton follow;

    @FXML
    private HBox languages;

    @FXML
    private ToggleButton inJava;

    @FXML
    private ToggleButton inPython;

    @FXML
    private Label note;

    /// Who stands nowhere, and why. Below the lines, so that they keep their places when it comes and goes.
    @FXML
    private Label absent;

    @FXML
    private ListView<ColouredSource.Line> lines;

    /// @param screen runs a task on the JavaFX thread, soon
    /// @param asyncio whether the code is shown in Python where it can be; the switch sets it
    public CodeController(Executor screen, BooleanProperty asyncio) {
        this.asyncio = asyncio;
        sources = new SourceStore(screen, this::arrived);
    }

    @FXML
    private void initialize() {
        Sight what = new Sight(lines);
        sight = what;
        lines.setCellFactory(list -> new LineCell(what, stands, this::columns, this::goTo));
        note.managedProperty().bind(note.visibleProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        absent.managedProperty().bind(absent.visibleProperty());
        absent.visibleProperty().bind(absent.textProperty().isNotEmpty());
        files.setOnShowing(showing -> fillMenu());
        follow.setOnAction(pressed -> {
            if (follow.isSelected()) {
                show();
            }
        });
        languages.managedProperty().bind(languages.visibleProperty());
        inJava.setOnAction(pressed -> choose(false));
        inPython.setOnAction(pressed -> choose(true));
        select();
    }

    private void choose(boolean python) {
        if (python != asyncio.get()) {
            asyncio.set(python);
            isSwitched = true;
            show();
        }
        select();
    }

    /// Pressing the one that is on must not leave none on.
    private void select() {
        inJava.setSelected(!asyncio.get());
        inPython.setSelected(asyncio.get());
    }

    /// Whether the code is to be shown in Python.
    private boolean isPython(StepFrame now) {
        return asyncio.get() && !now.listing().isEmpty();
    }

    /// The listing to show; null where the engine's own source is, or until the listing has been read.
    private @Nullable Listing listing(StepFrame now) {
        return isPython(now) ? sources.listing(now.listing()) : null;
    }

    /// The state with every thread on its lines in the language that is shown.
    private Snapshot seen(StepFrame now) {
        Listing listing = listing(now);
        return listing == null ? now.snapshot() : listing.of(now.snapshot());
    }

    private int columns() {
        return text == null ? 0 : text.columns();
    }

    private void fillMenu() {
        StepFrame now = frame;
        if (now != null) {
            Snapshot seen = seen(now);
            Listing listing = listing(now);
            List<String> others = listing == null
                    ? FileMenu.ofEngines(seen, sources.files())
                    : List.of(listing.source().file());
            files.getItems().setAll(FileMenu.items(seen, others, this::pick));
        }
    }

    private void pick(String chosen) {
        follow.setSelected(false);
        file = chosen;
        show();
    }

    /// Goes to where the thread stands, which may be in a file further in than this one.
    private void goTo(Stand stand) {
        StepFrame now = frame;
        ThreadView thread = now == null ? null : seen(now).thread(stand.thread());
        List<CodePlace> places = thread == null ? List.of() : Stands.places(thread);
        if (!places.isEmpty() && !places.getFirst().equals(Stands.NOWHERE)) {
            pick(places.getFirst().file());
            wanted = places.getFirst().line();
            turn();
        }
    }

    @Override
    public void show(DrawnFrame shown) {
        StepFrame step = shown.frame().stepped();
        if (step != null) {
            String what = step.title().id() + " " + step.run();
            if (!what.equals(opened)) {
                opened = what;
                file = null;
                follow.setSelected(true);
            }
            frame = step;
            languages.setVisible(!step.listing().isEmpty());
            sources.script(step.script(), step.next().lesson().hidesAbout());
            show();
        }
    }

    private void show() {
        StepFrame now = frame;
        if (now == null) {
            return;
        }
        Listing listing = listing(now);
        isAwaited = listing == null && isPython(now);
        if (isAwaited) {
            return;
        }
        Snapshot seen = seen(now);
        String next = next(seen, now.state().moved(), listing);
        file = next;
        isSwitched = false;
        wanted = Follow.line(next, seen, now.state().moved());
        String name = shortName(next);
        if (language.isRenewed() || !name.equals(files.getText())) {
            files.setText(name);
            // Where there is little room, the name is cut short.
            files.getTooltip().setText(Labels.text("chooseOtherFile", name));
        }
        note.setText(noteOn(now, next));
        absent.setText(
                listing != null && next.equals(listing.source().file()) ? listing.whyNowhere(now.snapshot()) : "");
        turn();
    }

    private String next(Snapshot seen, @Nullable ThreadId moved, @Nullable Listing listing) {
        String before = isSwitched ? null : file;
        if (before != null && !follow.isSelected()) {
            return before;
        }
        if (listing == null) {
            return Follow.file(seen, moved, before);
        }
        // At the start, and where nobody stands in it, the listing is what was asked for.
        String python = listing.source().file();
        return isSwitched ? python : Follow.file(seen, moved, before == null ? python : before);
    }

    private void arrived() {
        if (isAwaited) {
            show();
        } else {
            turn();
        }
    }

    /// Shows the file once it has been read: its lines, the threads on them, and the wanted line.
    private void turn() {
        StepFrame now = frame;
        String name = file;
        ColouredSource next = name == null ? null : text(name);
        if (now == null || name == null || next == null) {
            return;
        }
        if (!next.equals(text)) {
            text = next;
            stands.set(Map.of());
            lines.setItems(FXCollections.observableArrayList(next.lines()));
        }
        Map<Integer, List<Stand>> here = Stands.in(name, seen(now), now.state().moved());
        if (!here.equals(stands.get())) {
            stands.set(here);
        }
        if (wanted > 0 && wanted <= next.lines().size() && sight != null) {
            sight.bring(wanted - 1);
            wanted = 0;
        }
    }

    private @Nullable ColouredSource text(String name) {
        StepFrame now = frame;
        Listing listing = now == null ? null : listing(now);
        return listing != null && listing.source().file().equals(name) ? listing.source() : sources.text(name);
    }

    /// The last part of a file's path.
    static String shortName(String path) {
        return path.equals(ColouredSource.SCRIPT)
                ? Labels.text("script")
                : path.substring(path.lastIndexOf('/') + 1);
    }

    private static String noteOn(StepFrame frame, String file) {
        if (!frame.origin().simulated()) {
            return Labels.text("noLinesRecorded");
        }
        if (file.equals(ColouredSource.SCRIPT) && frame.script().isBlank()) {
            return Labels.text("noFileAtHand");
        }
        if (frame.position().finish() != null && Stands.files(frame.snapshot()).isEmpty()) {
            return Labels.text("nobodyStands");
        }
        return "";
    }

    /// The menu of files: those in which threads stand, with their names; the script; the rest of the engine.
    private static final class FileMenu {
        private static final String ENGINES = "dev/lockstep/engine/";

        private FileMenu() {}

        /// The files of the engines that run.
        ///
        /// @param packed the paths of all sources there are
        static List<String> ofEngines(Snapshot snapshot, List<String> packed) {
            Set<String> folders = folders(snapshot, Stands.files(snapshot).keySet());
            return packed.stream().filter(file -> folders.contains(folder(file))).toList();
        }

        /// @param engine the files of the engine, also those in which threads stand
        /// @param chosen receives the file of the item that was chosen
        static List<MenuItem> items(Snapshot snapshot, List<String> engine, Consumer<String> chosen) {
            Map<String, Set<ThreadId>> standing = Stands.files(snapshot);
            List<MenuItem> items = new ArrayList<>();
            section(
                    items, Labels.text("filesWithThreads"),
                    standing.keySet().stream().filter(file -> !isScript(file)).toList(),
                    standing, chosen);
            section(items, Labels.text("fileOfScenario"), List.of(ColouredSource.SCRIPT), standing, chosen);
            List<String> others = engine.stream().filter(file -> !standing.containsKey(file)).toList();
            section(items, Labels.text("filesOfEngine"), others, standing, chosen);
            return items;
        }

        private static void section(
                List<MenuItem> items,
                String heading,
                List<String> files,
                Map<String, Set<ThreadId>> standing,
                Consumer<String> chosen) {
            if (files.isEmpty()) {
                return;
            }
            MenuItem title = new MenuItem(heading);
            title.setMnemonicParsing(false);
            title.setDisable(true);
            items.add(title);
            for (String file : files) {
                String threads = standing.getOrDefault(file, Set.of()).stream()
                        .map(ThreadId::name)
                        .collect(Collectors.joining(" "));
                MenuItem item = new MenuItem(
                        shortName(file) + (threads.isEmpty() ? "" : "   " + threads));
                item.setMnemonicParsing(false);
                item.setOnAction(pressed -> chosen.accept(file));
                items.add(item);
            }
        }

        /// The folders of the engines that run, and of the other files threads stand in.
        private static Set<String> folders(Snapshot snapshot, Set<String> standing) {
            Set<String> folders = new TreeSet<>();
            standing.stream().filter(file -> !isScript(file)).map(FileMenu::folder).forEach(folders::add);
            if (!snapshot.pools().isEmpty()) {
                folders.add(ENGINES + "pool");
            }
            if (!snapshot.caches().isEmpty()) {
                folders.add(ENGINES + "cache");
            }
            if (!snapshot.barriers().isEmpty()) {
                folders.add(ENGINES + "barrier");
            }
            return folders;
        }

        private static boolean isScript(String file) {
            return file.equals(ColouredSource.SCRIPT);
        }

        private static String folder(String file) {
            return file.substring(0, Math.max(0, file.lastIndexOf('/')));
        }
    }
}
