package dev.lockstep.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.geometry.Box;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void aFewCellsInAWideAreaStandInItsMiddleAndNoColumnIsEmpty() {
        Grid.Cell inRows = new Grid.Cell(60, 60, 108, 108, 6, true);

        Grid grid = Grid.fit(3, new Box(0, 0, 500, 200), inRows, 0).centredOn(100);

        assertThat(grid.columns()).isEqualTo(3);
        assertThat((grid.cell(0).x() + grid.cell(2).right()) / 2).isCloseTo(250, Offset.offset(1e-9));
    }
}
