package dev.lockstep.view.explore;

import dev.lockstep.session.frame.OutcomeRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The rows of outcomes, and below a row that stands for several, once it was opened, those. A row keeps its place, its
/// selection and whether it is open while a search finds more.
final class OutcomeList {
    /// A longer label takes two lines.
    private static final int SHORT = 45;
    /// A higher list scrolls where there is no more room.
    private static final double MOST_EMS = 15;

    private final ListView<Line> list;
    private final IntConsumer chosen;
    /// The rows that are open, by their indices.
    private final Set<Integer> open = new HashSet<>();
    private List<OutcomeRow> rows = List.of();

    /// A line of the list.
    ///
    /// @param member whether it is one of several for which the row above it stands
    record Line(OutcomeRow row, boolean member) {
        boolean isLike(@Nullable Line other) {
            return other != null && other.member == member && other.row.index() == row.index();
        }
    }

    /// @param chosen receives the index of an outcome whose run is to be shown
    OutcomeList(ListView<Line> list, IntConsumer chosen) {
        this.list = list;
        this.chosen = chosen;
        list.setCellFactory(made -> {
            OutcomeCell cell = new OutcomeCell(
                    row -> open.contains(row.index()), () -> rows.stream().anyMatch(OutcomeRow::isSeveral));
            cell.setOnMouseClicked(click -> clicked(cell, click));
            return cell;
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows these rows.
    ///
    /// @param anew whether they are of another search than those before
    void show(List<OutcomeRow> now, boolean anew) {
        if (anew) {
            open.clear();
        }
        rows = now;
        update();
    }

    /// Selects the line of an outcome, if none of its lines is selected; null for none.
    void select(@Nullable Integer outcome) {
        Line selected = list.getSelectionModel().getSelectedItem();
        if (outcome == null) {
            list.getSelectionModel().clearSelection();
        } else if (selected == null || selected.row().index() != outcome) {
            list.getItems().stream()
                    .filter(line -> line.row().index() == outcome)
                    .findFirst()
                    .ifPresentOrElse(
                            line -> list.getSelectionModel().select(line),
                            () -> list.getSelectionModel().clearSelection());
        }
    }

    private void update() {
        Line selected = list.getSelectionModel().getSelectedItem();
        List<Line> lines = new ArrayList<>();
        for (OutcomeRow row : rows) {
            lines.add(new Line(row, false));
            if (isOpen(row)) {
                row.alike().forEach(member -> lines.add(new Line(member, true)));
            }
        }
        if (list.getItems().equals(lines)) {
            return;
        }
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (at == list.getItems().size()) {
                list.getItems().add(line);
            } else if (line.isLike(list.getItems().get(at))) {
                if (!line.equals(list.getItems().get(at))) {
                    list.getItems().set(at, line);
                }
            } else {
                list.getItems().remove(at, list.getItems().size());
                list.getItems().addAll(lines.subList(at, lines.size()));
            }
        }
        list.getItems().remove(lines.size(), list.getItems().size());
        lines.stream()
                .filter(line -> line.isLike(selected))
                .findFirst()
                .ifPresent(line -> list.getSelectionModel().select(line));
        list.setStyle(String.format(Locale.ROOT, "-fx-pref-height: %.1fem", Math.min(MOST_EMS, wanted(lines))));
        // An arrow turns though its row is the same.
        list.refresh();
    }

    /// The height of these lines, in sizes of the type, as far as it can be told before they are laid out.
    private static double wanted(List<Line> lines) {
        return 0.4 + lines.stream().mapToDouble(line -> line.row().label().length() <= SHORT ? 2.5 : 3.9).sum();
    }

    private void clicked(OutcomeCell cell, MouseEvent click) {
        Line line = cell.getItem();
        if (line == null || cell.isEmpty()) {
            return;
        }
        boolean opened = isOpen(line.row());
        if (cell.isOnArrow(click.getSceneX())) {
            set(line.row(), !opened);
        } else {
            set(line.row(), true);
            chosen.accept(line.row().index());
        }
    }

    private void pressed(KeyEvent key) {
        Line line = list.getSelectionModel().getSelectedItem();
        if (line == null) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER) {
            set(line.row(), true);
            chosen.accept(line.row().index());
            key.consume();
        } else if (key.getCode() == KeyCode.RIGHT || key.getCode() == KeyCode.LEFT) {
            set(line.row(), key.getCode() == KeyCode.RIGHT);
            key.consume();
        }
    }

    private boolean isOpen(OutcomeRow row) {
        return row.isSeveral() && open.contains(row.index());
    }

    private void set(OutcomeRow row, boolean opened) {
        if (row.isSeveral() && (opened ? open.add(row.index()) : open.remove(row.index()))) {
            update();
        }
    }
}
