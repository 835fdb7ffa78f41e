package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RenderCommandTest {

    @Test
    void aPictureOfAnotherFormatIsRefusedBeforeAnythingIsDrawn() {
        for (String target : List.of("x.jpg", "x.svgz", "x.png.bak", "a.b/x.PDF")) {
            Called called = Called.with("render", "two-locks", "-o", target);
            assertThat(called.code()).isEqualTo(2);
            assertThat(called.err())
                    .isEqualTo("lockstep: -o: found " + target + ", expected FILE.png or FILE.svg"
                            + System.lineSeparator());
            assertThat(called.stills()).isEmpty();
        }
        for (String target : List.of("x.png", "x.SVG", "x", "a.b/x")) {
            assertThat(Called.with("render", "two-locks", "-o", target).code()).as(target).isZero();
        }
    }
}
