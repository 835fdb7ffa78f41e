package dev.lockstep.view.window;

import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.Node;

/// The parts of the window that are made when they are first looked at, since nodes that nobody sees cost the start as
/// much as those that are seen: the panes of a mode with its first frame, and the page of a tab once the tab is
/// selected, but not before the first picture. A part shows the newest frame as soon as it is made. For the JavaFX
/// thread.
final class LateParts implements FramePane {
    /// A part that is not made yet.
    ///
    /// @param screen makes it
    /// @param isSeen whether it would be seen in a mode
    /// @param place takes its root into the window
    /// @param panes those in it
    private record Part(
            Supplier<Parent> screen,
            Predicate<WatchMode> isSeen,
            Consumer<Parent> place,
            List<FramePane> panes) {}

    private final FramePanes frames;
    private final List<Part> missing = new ArrayList<>();
    private WatchMode mode;
    private boolean hasPicture;

    /// @param frames shows frames in their panes
    /// @param mode the one that the window opens in
    LateParts(FramePanes frames, WatchMode mode) {
        this.frames = frames;
        this.mode = mode;
    }

    /// Has `screen` made in one of these modes, in the place of a node that keeps its place.
    void inModes(Supplier<Parent> screen, Set<WatchMode> modes, Node place, FramePane... panes) {
        add(new Part(screen, modes::contains, root -> replace(place, root), List.of(panes)));
    }

    private static void replace(Node place, Parent root) {
        VBox.setVgrow(root, VBox.getVgrow(place));
        List<Node> beside = ((Pane) place.getParent()).getChildren();
        beside.set(beside.indexOf(place), root);
    }

    /// Has `screen` made as the page of `tab`.
    void inTab(Supplier<Parent> screen, Tab tab, FramePane pane) {
        add(new Part(screen, _ -> hasPicture && tab.isSelected(), tab::setContent, List.of(pane)));
        tab.selectedProperty().subscribe(this::look);
    }

    private void add(Part part) {
        missing.add(part);
        frames.withhold(part.panes());
        look();
    }

    /// The window has shown its first picture: what is seen beside it is made now.
    void pictureIsThere() {
        hasPicture = true;
        look();
    }

    @Override
    public void show(DrawnFrame shown) {
        mode = modeOf(shown.frame());
        look();
    }

    private static WatchMode modeOf(Frame frame) {
        return switch (frame) {
            case LiveFrame _ -> WatchMode.LIVE;
            case StepFrame _ -> WatchMode.STEP;
            case ExploreFrame _ -> WatchMode.EXPLORE;
        };
    }

    private void look() {
        List<Part> seen = missing.stream().filter(part -> part.isSeen().test(mode)).toList();
        missing.removeAll(seen);
        for (Part part : seen) {
            part.place().accept(part.screen().get());
            frames.release(part.panes());
        }
    }
}
