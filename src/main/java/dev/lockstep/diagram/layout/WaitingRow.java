package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import java.util.Set;

/// Threads that wait at one place of a card, side by side under a caption; a count where there is no room for all.
public final class WaitingRow {

    private WaitingRow() {}

    /// Draws the row, with a caption of these words where a thread waits.
    ///
    /// @param placed receives every thread that waits here
    public static void draw(
            Sheet sheet, String id, String words, List<ThreadView> threads, Box box, Set<ThreadId> placed) {
        caption(sheet, id, words, box);
        double least = TokenProportions.CELL.leastWidth();
        int most = Math.max(1, (int) ((box.width() + 2) / (least + 2)));
        boolean all = threads.size() <= most;
        int shown = all ? threads.size() : Math.max(0, most - 1);
        double wide = Math.min(box.height(), Math.max(least, (box.width() + 2) / Math.min(most, threads.size()) - 2));
        for (int at = 0; at < shown; at++) {
            sheet.token(threads.get(at), new Box(box.x() + at * (wide + 2), box.y(), wide, box.height()));
        }
        threads.forEach(thread -> placed.add(thread.id()));
        if (!all) {
            double x = box.x() + shown * (wide + 2) + 2;
            String more = "+ " + (threads.size() - shown);
            sheet.label("more:" + id, more, TextStyle.STRONG, ColourRole.MUTED, x, box.centreY() + 4, box.right() - x);
        }
    }

    public static void caption(Sheet sheet, String id, String text, Box box) {
        TextStyle type = sheet.typesetter().shrink(text, TextStyle.TINY, box.width(), 8);
        sheet.label(id + ":caption", text, type, ColourRole.MUTED, box.x() + 3, box.y() - 2, box.width() - 3);
    }
}
