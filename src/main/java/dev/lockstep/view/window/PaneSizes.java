package dev.lockstep.view.window;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Divides the window until a person does: the stage gets the room it needs, the pane at the side what is left, and the
/// panes below what the lanes need. For the JavaFX thread.
final class PaneSizes {
    /// As wide as the longest title needs beside a scroll bar.
    private static final double GALLERY = 266;

    /// Wide enough for most titles, where stage and side pane need the rest.
    private static final double LEAST_GALLERY = 238;

    private static final double SIDE = 0.27;
    private static final double LEAST_SIDE = 312;
    private static final double MOST_SIDE = 760;

    /// The width at which no part of a stage has to be drawn smaller.
    private static final double STAGE = 560;

    /// The share of the height that the panes below take at most, beside what is asked.
    static final double MOST_BELOW = 0.36;

    /// As thick as the divider between rows may be.
    private static final double DIVIDER = 2;

    private final SplitPane columns;
    private final SplitPane rows;
    private final Region below;
    private double scale = 1;
    private double asked;
    private boolean columnsChosen;
    private boolean rowsChosen;

    /// @param columns gallery, stage and side pane
    /// @param rows the columns, and `below` them the transport and the lanes
    PaneSizes(SplitPane columns, SplitPane rows, Region below) {
        this.columns = columns;
        this.rows = rows;
        this.below = below;
        columns.widthProperty().subscribe(() -> afterLayout(columns, this::divideColumns));
        rows.heightProperty().subscribe(() -> afterLayout(rows, this::divideRows));
        // The choices keep the height that they once had, and are there in some modes only.
        below.getChildrenUnmodifiable().forEach(this::follow);
        below.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
        });
        columns.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> columnsChosen |= isDivider(press, columns));
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> rowsChosen |= isDivider(press, rows));
    }

    private void follow(Node pane) {
        if (pane instanceof Region region) {
            region.minHeightProperty().subscribe(this::divideRows);
            region.managedProperty().subscribe(this::divideRows);
        }
    }

    /// A split pane that has a new size divides it among its panes in its next layout, whatever it was told before.
    private static void afterLayout(SplitPane pane, Runnable divide) {
        Scene scene = pane.getScene();
        if (scene == null) {
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                divide.run();
            }
        });
        Platform.requestNextPulse();
    }

    /// Keeps the dividers where a person had them; where there are no such places, divides as is needed.
    void keep(List<Double> columnShares, List<Double> rowShares) {
        if (columnShares.size() == columns.getDividers().size()) {
            columnsChosen = true;
            columns.setDividerPositions(positions(columnShares));
        }
        if (rowShares.size() == rows.getDividers().size()) {
            rowsChosen = true;
            rows.setDividerPositions(positions(rowShares));
        }
    }

    private static double[] positions(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Where a person has put the dividers between the columns; empty where that was left to the window.
    double[] columns() {
        return columnsChosen ? columns.getDividerPositions() : new double[0];
    }

    /// As [#columns()], of the rows.
    double[] rows() {
        return rowsChosen ? rows.getDividerPositions() : new double[0];
    }

    private static boolean isDivider(MouseEvent press, SplitPane pane) {
        for (Node node = press.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("split-pane-divider")) {
                return pane.equals(node.getParent());
            }
        }
        return false;
    }

    /// From now on everything is drawn so many times bigger.
    void scale(double next) {
        scale = next;
        divideColumns();
        divideRows();
    }

    /// From now on the question among the panes below is so high; 0 where there is none.
    void asked(double height) {
        if (height != asked) {
            asked = height;
            divideRows();
        }
    }

    private void divideColumns() {
        double width = columns.getWidth();
        if (columnsChosen || width <= 0 || columns.getItems().size() < 3) {
            return;
        }
        double room = width - (STAGE + LEAST_SIDE) * scale;
        double gallery = Math.clamp(room, LEAST_GALLERY * scale, GALLERY * scale);
        double wider = gallery - LEAST_GALLERY * scale;
        double side = Math.clamp(width * SIDE - wider, LEAST_SIDE * scale, MOST_SIDE * scale);
        double left = width - gallery - STAGE * scale;
        side = Math.max(LEAST_SIDE * scale, Math.min(side, left));
        // Whoever wants everything bigger wants no smaller stage: it keeps what it has at the usual scale.
        double beside = Math.max(LEAST_GALLERY + LEAST_SIDE, width - STAGE * scale);
        double share = Math.min(1, beside / (gallery + side));
        columns.setDividerPositions(gallery * share / width, 1 - side * share / width);
    }

    /// Gives the panes below as much as they want now, as far as the stage keeps enough.
    void divideRows() {
        double height = rows.getHeight();
        if (rowsChosen || height <= 0) {
            return;
        }
        double wanted = Math.min(below.prefHeight(-1), height * MOST_BELOW + asked);
        double left = height - leastOfMiddle() - DIVIDER;
        wanted = Math.max(below.minHeight(-1), Math.min(wanted, left));
        rows.setDividerPositions(1 - wanted / height);
    }

    /// What the stage needs at least, with a text above it that is higher in a narrow window: the split pane itself does
    /// not ask how high that is at this width, and would cut it.
    private double leastOfMiddle() {
        return columns.getItems().size() > 1 && columns.getItems().get(1) instanceof Region middle
                ? middle.minHeight(middle.getWidth())
                : 0;
    }
}
