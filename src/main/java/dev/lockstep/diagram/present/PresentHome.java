package dev.lockstep.diagram.present;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.LocalValues;
import dev.lockstep.diagram.layout.TokenPlace;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The column of threads that stand at no part of the engine. Each keeps its place, with a word or two beside it as
/// long as there is room.
public final class PresentHome {

    /// A big token and two lines beside it.
    private static final Grid.Cell ROW = new Grid.Cell(176, 64, 480, 136, 10);

    private static final double HEADING = 34;
    /// In a row so high there is room for larger type.
    private static final double HIGH = 92;

    private PresentHome() {}

    /// What stands beside a token.
    ///
    /// @param id of the first line
    /// @param words what the thread does
    /// @param inHand the values it has in hand, may be empty
    /// @param second a second line where it has none, may be empty
    /// @param share how much of its work is done; NaN where that is not known
    public record Words(String id, String words, ColourRole ink, String inHand, String second, double share) {

        /// No words at all.
        public static final Words NONE = new Words("", "", ColourRole.MUTED, "", "", Double.NaN);
    }

    /// Draws the column.
    ///
    /// @param id of the heading
    /// @param away the threads that are drawn elsewhere
    /// @param words what is said of a thread that is here, or of one that is away
    /// @return where the words beside each token end; empty where there are none
    public static Map<ThreadId, Point> draw(
            PresentSheet on, Box column, String id, String heading, Snapshot snapshot, Set<ThreadId> away,
            Function<ThreadView, Words> words) {
        List<ThreadView> threads = snapshot.threads().values().stream()
                .sorted(NaturalOrder.OF_THREADS)
                .toList();
        Box area = new Box(column.x(), column.y() + HEADING, column.width(), column.height() - HEADING);
        Map<ThreadId, Point> ends = new HashMap<>();
        double top;
        if (Grid.fits(threads.size(), area, ROW)) {
            Grid fitted = Grid.fit(threads.size(), area, ROW, 0);
            Grid grid = fitted.movedTo(Math.max(area.y(), column.centreY() - fitted.height() / 2));
            top = grid.area().y();
            for (int at = 0; at < grid.shown(); at++) {
                ThreadView thread = threads.get(at);
                double end = row(on, grid.cell(at), thread, away.contains(thread.id()), words.apply(thread));
                ends.put(thread.id(), new Point(end, grid.cell(at).centreY()));
            }
        } else {
            TokenGroup group = TokenGroup.withValues(on, area, snapshot, threads);
            top = group.top();
            group.drawHomes(on, id, threads, away, true);
        }
        on.say(
                id, heading, PresentType.CAPTION, ColourRole.MUTED, column.x() + 6, top - 12, column.width());
        return ends;
    }

    private static double row(PresentSheet on, Box box, ThreadView thread, boolean away, Words words) {
        Box cell = new Box(box.x(), box.y(), box.height(), box.height());
        TokenPlace place = TokenGroup.big(cell);
        if (away) {
            on.sheet().slot("home:" + thread.id(), place.disc(), place.disc().width() / 2);
        } else {
            on.sheet().token(thread, place);
        }
        double x = cell.right() + 8;
        double room = box.right() - x;
        boolean high = box.height() >= HIGH;
        TextStyle first = PresentType.STRONG.at(high ? 25 : 22);
        TextStyle hand = PresentType.CODE.at(high ? 30 : 24);
        // The same whether or not there is a second line: a value that comes into hand moves no word.
        double middle = box.centreY() - (high ? 0 : 5);
        boolean alone = words.inHand().isEmpty() && words.second().isEmpty() && Double.isNaN(words.share());
        on.sheet().operation(
                words.id(), words.words(), first, away ? ColourRole.MUTED : words.ink(), x, middle, room,
                alone ? high ? 30 : 25 : 0);
        double end = on.width(words.words(), first);
        if (!words.inHand().isEmpty()) {
            on.sheet().values(
                    LocalValues.inRow(thread), thread.standing().locals(), hand, PresentType.LEAST,
                    TextLine.Anchor.START, x,
                    middle + (high ? 34 : 27), room);
            end = Math.max(end, on.width(words.inHand(), hand));
        } else if (!Double.isNaN(words.share())) {
            Box bar = new Box(x, middle + 12, room, 8);
            on.sheet().progress(words.id() + ":progress", bar, words.share(), ColourRole.RUNNING);
        } else {
            on.sheet().operation(
                    words.id() + ":second", words.second(), PresentType.CAPTION, ColourRole.MUTED, x, middle + 27,
                    room);
            end = Math.max(end, on.width(words.second(), PresentType.CAPTION));
        }
        return x + Math.min(end, room);
    }
}
