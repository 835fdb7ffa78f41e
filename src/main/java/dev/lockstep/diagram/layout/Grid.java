package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;

/// Equal cells in rows, filled row by row from the upper left.
///
/// @param shown how many of those that want a cell get one
/// @param left how many get none
public record Grid(
        Box area,
        int columns,
        int rows,
        double cellWidth,
        double cellHeight,
        double gap,
        int shown,
        int left) {

    /// How small a cell may become, how big it grows where there is room, and the gap between two.
    ///
    /// @param wide whether, of two ways to arrange cells of the same size, the one with more columns is taken
    public record Cell(
            double leastWidth,
            double leastHeight,
            double mostWidth,
            double mostHeight,
            double gap,
            boolean wide) {

        public Cell(double leastWidth, double leastHeight, double mostWidth, double mostHeight, double gap) {
            this(leastWidth, leastHeight, mostWidth, mostHeight, gap, false);
        }

        /// Such a cell, but one that may become as high as `area`.
        public Cell asHighAs(Box area) {
            double most = Math.max(mostHeight, area.height());
            return new Cell(leastWidth, leastHeight, mostWidth, most, gap, wide);
        }

        /// Such a cell, but too wide for two beside each other in `area`.
        public Cell inOneColumn(Box area) {
            double least = Math.max(leastWidth, area.width() * 0.6);
            return new Cell(least, leastHeight, Math.max(least, mostWidth), mostHeight, gap, wide);
        }
    }

    /// As many of `wanted` cells as fit into `area`, as big as they may be. What does not fit is counted, and then
    /// `more` is kept free below for a line that says so.
    public static Grid fit(int wanted, Box area, Cell cell, double more) {
        int most = capacity(area, cell);
        if (wanted <= most) {
            return spread(Math.max(wanted, 1), wanted, area, cell, 0);
        }
        Box less = new Box(area.x(), area.y(), area.width(), Math.max(0, area.height() - more));
        int shown = Math.min(wanted, capacity(less, cell));
        return spread(Math.max(shown, 1), shown, less, cell, wanted - shown);
    }

    /// Whether all of `wanted` fit.
    public static boolean fits(int wanted, Box area, Cell cell) {
        return wanted <= capacity(area, cell);
    }

    private static int capacity(Box area, Cell cell) {
        return columnsAt(area, cell) * rowsAt(area, cell);
    }

    private static int columnsAt(Box area, Cell cell) {
        return Math.max(0, (int) Math.floor((area.width() + cell.gap()) / (cell.leastWidth() + cell.gap()) + 1e-9));
    }

    private static int rowsAt(Box area, Cell cell) {
        return Math.max(0, (int) Math.floor((area.height() + cell.gap()) / (cell.leastHeight() + cell.gap()) + 1e-9));
    }

    private static Grid spread(int cells, int shown, Box area, Cell cell, int left) {
        int most = Math.max(1, columnsAt(area, cell));
        int rowsMost = Math.max(1, rowsAt(area, cell));
        int bestColumns = most;
        double best = -1;
        for (int columns = 1; columns <= most; columns++) {
            int rows = (cells + columns - 1) / columns;
            if (rows > rowsMost) {
                continue;
            }
            // How far the cells can grow towards their full size, in the worse of the two directions.
            double grown = Math.min(
                    size(area.width(), columns, cell.gap(), cell.mostWidth()) / cell.mostWidth(),
                    size(area.height(), rows, cell.gap(), cell.mostHeight()) / cell.mostHeight());
            if (grown > best + 1e-9 || (cell.wide() && grown > best - 1e-9)) {
                best = grown;
                bestColumns = columns;
            }
        }
        int rows = (cells + bestColumns - 1) / bestColumns;
        double width = size(area.width(), bestColumns, cell.gap(), cell.mostWidth());
        double height = size(area.height(), rows, cell.gap(), cell.mostHeight());
        return new Grid(area, bestColumns, rows, width, height, cell.gap(), shown, left);
    }

    private static double size(double room, int count, double gap, double most) {
        return Math.min(most, (room - gap * (count - 1)) / count);
    }

    /// The height of all rows together.
    public double height() {
        return rows * cellHeight + (rows - 1) * gap;
    }

    public double width() {
        return columns * cellWidth + (columns - 1) * gap;
    }

    /// The same cells, moved so that their block is centred on `middle` from top to bottom, but stays within the area.
    public Grid centredOn(double middle) {
        double top = Math.clamp(middle - height() / 2, area.y(), Math.max(area.y(), area.bottom() - height()));
        Box moved = new Box(area.x() + (area.width() - width()) / 2, top, area.width(), area.height());
        return new Grid(moved, columns, rows, cellWidth, cellHeight, gap, shown, left);
    }

    /// The same cells, moved so that they end at this margin.
    public Grid endingAt(double right) {
        Box moved = new Box(right - width(), area.y(), area.width(), area.height());
        return new Grid(moved, columns, rows, cellWidth, cellHeight, gap, shown, left);
    }

    /// The same cells beginning at another height.
    public Grid movedTo(double top) {
        Box moved = new Box(area.x(), top, area.width(), area.height());
        return new Grid(moved, columns, rows, cellWidth, cellHeight, gap, shown, left);
    }

    /// The cell of the given place, counted from 0.
    public Box cell(int place) {
        double x = area.x() + (place % columns) * (cellWidth + gap);
        int row = place / columns;
        double y = area.y() + row * (cellHeight + gap);
        return new Box(x, y, cellWidth, cellHeight);
    }
}
