package dev.lockstep.view.code;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;

/// The visible part of a list of lines. A list tells it only to its skin, so this asks the skin.
final class Sight {
    private static final int ABOVE = 4;

    private final ListView<?> list;
    private final DoubleProperty left = new SimpleDoubleProperty();

    Sight(ListView<?> list) {
        this.list = list;
        list.skinProperty().subscribe(skin -> {
            if (skin != null) {
                follow();
            }
        });
    }

    /// How far the lines have been moved to the left, in pixels.
    DoubleProperty left() {
        return left;
    }

    private void follow() {
        for (Node node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                bar.valueProperty().subscribe(value -> left.set(value.doubleValue()));
            }
        }
    }

    /// Brings the line of this index into sight, a few lines below the top; leaves alone what is in sight already.
    void bring(int index) {
        if (!isInSight(index)) {
            list.scrollTo(Math.max(0, index - ABOVE));
        }
    }

    private boolean isInSight(int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            if (first == null || last == null) {
                return false;
            }
            // The first and the last may be cut off, unless they are those of the list.
            boolean below = index > first.getIndex() || index == 0;
            boolean above = index < last.getIndex() || index == list.getItems().size() - 1;
            return below && above && index >= first.getIndex() && index <= last.getIndex();
        }
        return false;
    }
}
