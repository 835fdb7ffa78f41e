package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Jumps;
import dev.lockstep.diagram.lanes.StepScale;
import dev.lockstep.diagram.lanes.StepZoom;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.lanes.LanesView;
import dev.lockstep.view.stage.SheetSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// From one step to the next nothing moves but what the step moves: in the stage and the lanes of the window and of the
/// screen for an audience, over every step of a run of every built-in program, and back.
class NothingJumpsTest {
    private static final int SEEDS = Integer.getInteger("lockstep.jumps.seeds", 2);

    private final List<String> jumps = new ArrayList<>();
    private int steps;

    @Test
    void nothingJumpsInTheWindow() {
        for (double[] size : new double[][]{{560, 420}, {826, 590}, {1000, 640}, {1600, 900}}) {
            Studio studio = new Studio();
            studio.sheet(new SheetSize(size[0], size[1], 1));
            studio.lanes(new LanesView(size[0] + 300, 300, StepZoom.READABLE, true));
            walk(size[0] + " × " + size[1], studio);
        }
        assertThat(steps).isGreaterThan(4_000);
        assertThat(jumps).isEmpty();
    }

    @Test
    void nothingJumpsBeforeAnAudience() {
        for (double[] size : new double[][]{{1024, 768}, {1366, 768}, {1920, 1080}}) {
            Studio studio = new Studio();
            studio.present(PresentAreas.of(size[0], size[1]));
            walk("presented " + size[0] + " × " + size[1], studio);
        }
        assertThat(steps).isGreaterThan(3_000);
        assertThat(jumps).isEmpty();
    }

    private void walk(String where, Studio studio) {
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() != null) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    Way way = new Way(where + ", " + scenario.id() + ", seed " + seed, studio);
                    steps += EveryStep.oneByOne(scenario, seed, way::there, way::back);
                }
            }
        }
    }

    /// One walk through a run.
    private final class Way {
        private final String where;
        private final Studio studio;
        private final List<DrawnFrame> there = new ArrayList<>();
        private @Nullable DrawnFrame last;

        Way(String where, Studio studio) {
            this.where = where;
            this.studio = studio;
        }

        void there(StepFrame frame) {
            DrawnFrame now = studio.draw(frame);
            there.add(now);
            look(now);
        }

        void back(StepFrame frame) {
            DrawnFrame now = studio.draw(frame);
            look(now);
            if (!now.stage().equals(there.get(frame.position().step()).stage())) {
                jumps.add(where + ": step " + frame.position().step() + " looks otherwise on the way back");
            }
        }

        private void look(DrawnFrame now) {
            DrawnFrame before = last;
            last = now;
            if (before == null) {
                return;
            }
            Set<ThreadId> moved = moved(before, now);
            String at = where + ", to step " + step(now) + ", ";
            Jumps.between(before.stage(), now.stage(), moved).forEach(jump -> jumps.add(at + jump));
            StepScale then = Objects.requireNonNull(before.lanes().scale());
            StepScale scale = Objects.requireNonNull(now.lanes().scale());
            if (then.cell() == scale.cell() && then.from() == scale.from()) {
                Jumps.between(before.lanes().drawing(), now.lanes().drawing(), moved)
                        .forEach(jump -> jumps.add(at + "lanes: " + jump));
            } else if (hasRoom(then, step(now), now)) {
                jumps.add(at + "lanes: " + then + " → " + scale + " though there was room");
            }
        }

        /// Whether a step has room at this scale, and is not one at which what is in sight moves on by half.
        private static boolean hasRoom(StepScale scale, int step, DrawnFrame now) {
            int cells = (int) Math.floor((now.lanes().drawing().width() - scale.left()) / scale.cell());
            int half = Math.max(1, cells / 2);
            boolean movesOn = scale.from() > 0 && (step % half == 0 || (step + 1) % half == 0);
            return step > scale.from() && step <= scale.from() + cells && !movesOn;
        }

        private static int step(DrawnFrame frame) {
            return Objects.requireNonNull(frame.frame().stepped()).position().step();
        }

        private static Set<ThreadId> moved(DrawnFrame before, DrawnFrame now) {
            Set<ThreadId> moved = new HashSet<>();
            now.frame().snapshot().threads().forEach((id, thread) -> {
                if (!thread.equals(before.frame().snapshot().thread(id))) {
                    moved.add(id);
                }
            });
            return moved;
        }
    }
}
