package dev.lockstep.diagram.present;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.TokenPlace;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The column of threads that stand at no part of the engine. Each keeps its place, with a word or two beside it as long
/// as there is room.
public final class PresentHome {

    /// A big token and two lines beside it.
    private static final Grid.Cell ROW = new Grid.Cell(176, 64, 430, 104, 8);

    private static final double HEADING = 34;

    private PresentHome() {}

    /// What stands beside a token.
    ///
    /// @param id of the first line
    /// @param words what the thread does
    /// @param second a second line, may be empty
    /// @param share how much of its work is done; NaN where that is not known
    public record Words(String id, String words, ColourRole ink, String second, double share) {

        /// No words at all.
        public static final Words NONE = new Words("", "", ColourRole.MUTED, "", Double.NaN);
    }

    /// Draws the column.
    ///
    /// @param id of the heading
    /// @param away the threads that are drawn elsewhere
    /// @param words what is said of a thread that is here, or of one that is away
    public static void draw(
            PresentSheet on, Box column, String id, String heading, List<ThreadView> threads, Set<ThreadId> away,
            Function<ThreadView, Words> words) {
        Box area = new Box(column.x(), column.y() + HEADING, column.width(), column.height() - HEADING);
        double top;
        if (Grid.fits(threads.size(), area, ROW)) {
            Grid fitted = Grid.fit(threads.size(), area, ROW, 0);
            Grid grid = fitted.movedTo(Math.max(area.y(), column.centreY() - fitted.height() / 2));
            top = grid.area().y();
            for (int at = 0; at < grid.shown(); at++) {
                ThreadView thread = threads.get(at);
                row(on, grid.cell(at), thread, away.contains(thread.id()), words.apply(thread));
            }
        } else {
            TokenGroup group = TokenGroup.in(on, area, threads);
            top = group.top();
            group.drawHomes(on, id, threads, away, true);
        }
        on.say(
                id, heading, PresentType.CAPTION, ColourRole.MUTED, column.x() + 6, top - 12, column.width());
    }

    private static void row(PresentSheet on, Box box, ThreadView thread, boolean away, Words words) {
        Box cell = new Box(box.x(), box.y(), box.height(), box.height());
        TokenPlace place = TokenGroup.big(cell);
        if (away) {
            on.sheet().slot("home:" + thread.id(), place.disc(), place.disc().width() / 2);
        } else {
            on.sheet().token(thread, place);
        }
        double x = cell.right() + 8;
        double room = box.right() - x;
        boolean one = words.second().isEmpty() && Double.isNaN(words.share());
        double middle = box.centreY() + (one ? 8 : -4);
        on.say(
                words.id(), words.words(), PresentType.STRONG, away ? ColourRole.MUTED : words.ink(), x, middle, room);
        on.say(
                words.id() + ":second", words.second(), PresentType.CAPTION, ColourRole.MUTED, x, middle + 26, room);
        if (!Double.isNaN(words.share())) {
            on.sheet().progress(
                    words.id() + ":progress", new Box(x, middle + 12, room, 8), words.share(), ColourRole.RUNNING);
        }
    }
}
