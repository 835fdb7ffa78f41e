package dev.lockstep.view.window;

import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.PaneLayout;
import dev.lockstep.view.settings.WindowSettings;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Shows the panes of the window, or before an audience its screen instead of them.
final class WindowController {
    /// In a window that has less height than this, beside what is asked in it, the panes take less room than they
    /// prefer.
    private static final double LOW = 600;
    private static final PseudoClass IS_LOW = PseudoClass.getPseudoClass("low");

    private final WindowSettings settings;
    private final Notices errors;
    private final SideTabs tabs;
    private final Supplier<Parent> audienceScreen;
    private @Nullable Parent audience;
    private boolean followed;
    private double asked;
    private double told;
    private @Nullable PaneSizes sizes;

    @FXML
    private StackPane root;

    @FXML
    private VBox head;

    @FXML
    private VBox notices;

    @FXML
    private BorderPane window;

    @FXML
    private SplitPane columns;

    @FXML
    private SplitPane rows;

    @FXML
    private Region timeline;

    @FXML
    private Region lanes;

    @FXML
    private TabPane sideTabs;

    @FXML
    private Region lecturePlace;

    @FXML
    private Region explorePlace;

    @FXML
    private Region narrationPlace;

    @FXML
    private Region transportPlace;

    @FXML
    private Region stepPlace;

    @FXML
    private Region lessonPlace;

    @FXML
    private Region choicesPlace;

    /// @param audienceScreen makes the screen for an audience, when it is first shown
    WindowController(WindowSettings settings, Notices errors, SideTabs tabs, Supplier<Parent> audienceScreen) {
        this.settings = settings;
        this.errors = errors;
        this.tabs = tabs;
        this.audienceScreen = audienceScreen;
    }

    @FXML
    private void initialize() {
        errors.appearOn(notices);
        tabs.appearIn(sideTabs);
        root.heightProperty().subscribe(this::size);
        root.widthProperty().subscribe(this::size);
        notices.heightProperty().subscribe(this::size);
        timeline.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
        });
        // The lecture takes the place that is kept for it.
        if (lecturePlace.getParent() instanceof Pane middle) {
            middle.getChildren().addListener((ListChangeListener<Node>) change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(this::followLecture);
                }
            });
        }
        PaneSizes divided = new PaneSizes(columns, rows, timeline);
        sizes = divided;
        lanes.prefHeightProperty().subscribe(divided::divideRows);
        settings.shownScale().subscribe(scale -> divided.scale(scale.doubleValue()));
        settings.presenting().addListener((setting, before, now) -> present(now));
    }

    /// Moves the dividers to where a person had them.
    void arrange(PaneLayout layout) {
        if (sizes != null) {
            sizes.keep(layout.columns(), layout.rows());
        }
    }

    /// How a person has arranged the panes.
    PaneLayout layout() {
        return new PaneLayout(
                tabs.selected(WatchMode.LIVE), tabs.selected(WatchMode.STEP),
                sizes == null ? List.of() : shares(sizes.columns()), sizes == null ? List.of() : shares(sizes.rows()),
                settings.asyncio().get());
    }

    private static List<Double> shares(double[] positions) {
        return DoubleStream.of(positions).map(position -> Math.clamp(position, 0, 1)).boxed().toList();
    }

    /// The places that are kept for parts which are made later.
    record Places(
            Region lecture,
            Region explore,
            Region narration,
            Region transport,
            Region step,
            Region lesson,
            Region choices) {}

    Places places() {
        return new Places(
                lecturePlace, explorePlace, narrationPlace, transportPlace, stepPlace, lessonPlace, choicesPlace);
    }

    /// The question has room of its own once it is made.
    private void follow(Node pane) {
        if (pane instanceof Region region && region.getStyleClass().contains("lesson")) {
            region.heightProperty().subscribe(height -> sizeBeside(region));
            region.visibleProperty().subscribe(visible -> sizeBeside(region));
        }
    }

    /// So has the text of a lecture.
    private void followLecture(Node pane) {
        if (pane instanceof Region region && region.getStyleClass().contains("lecture")) {
            region.heightProperty().subscribe(height -> sizeBelow(region));
            region.visibleProperty().subscribe(visible -> sizeBelow(region));
        }
    }

    private void sizeBelow(Region lecture) {
        told = lecture.isVisible() ? lecture.getHeight() : 0;
        size();
    }

    private void sizeBeside(Region lesson) {
        asked = lesson.isVisible() ? lesson.getHeight() : 0;
        size();
        if (sizes != null) {
            sizes.asked(asked);
        }
    }

    private void size() {
        boolean low = root.getHeight() - notices.getHeight() - asked - told < LOW;
        window.pseudoClassStateChanged(IS_LOW, low);
        errors.type(
                settings.presenting().get()
                        ? PresentAreas.of(root.getWidth(), root.getHeight()).leastType()
                        : 0);
    }

    private void present(boolean presenting) {
        if (presenting) {
            Parent screen = audience == null ? audienceScreen.get() : audience;
            audience = screen;
            // What is hidden is out of the scene, so that no step costs the time to lay it out.
            root.getChildren().setAll(screen, notices);
            screen.requestFocus();
        } else {
            head.getChildren().add(notices);
            root.getChildren().setAll(window);
        }
        size();
        if (root.getScene().getWindow() instanceof Stage stage) {
            wholeScreen(stage, presenting);
        }
    }

    private void wholeScreen(Stage stage, boolean presenting) {
        if (presenting && !followed) {
            followed = true;
            stage.setFullScreenExitHint("");
            // Esc is one of the window's own keys.
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            // A desktop has ways of its own to take the screen away.
            stage.fullScreenProperty().addListener((property, before, whole) -> {
                if (!whole) {
                    settings.presenting().set(false);
                }
            });
        }
        stage.setFullScreen(presenting);
    }
}
