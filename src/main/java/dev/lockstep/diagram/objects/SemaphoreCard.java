package dev.lockstep.diagram.objects;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.WaitingRow;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.Activity;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A semaphore: how many permits it has, and who waits for one.
///
/// @param placed takes in everyone who is drawn here
record SemaphoreCard(Snapshot snapshot, SemaphoreView semaphore, Set<ThreadId> placed) {

    void draw(Sheet sheet, Box box) {
        String id = "semaphore:" + semaphore.name();
        String permits = semaphore.permits() + (semaphore.permits() == 1 ? " permit" : " permits");
        sheet.card("card:" + id, box, "semaphore " + semaphore.name() + ", " + permits);
        double x = box.x() + 12;
        double room = box.width() - 24;
        double right = Math.min(room * 0.5, sheet.typesetter().measure().width(permits, TextStyle.STRONG) + 1);
        sheet.label(id + ":permits", permits, TextStyle.STRONG, ColourRole.ACCENT, TextLine.Anchor.END, box.right() - 12, box.y() + 20, right);
        sheet.label(id, semaphore.name(), TextStyle.CODE, ColourRole.TEXT, x, box.y() + 20, room - right - 8);
        List<ThreadView> waiting = waiting();
        if (!waiting.isEmpty()) {
            Box row = new Box(x - 3, box.y() + 36, room + 6, box.height() - 41);
            WaitingRow.draw(sheet, id + ":line", "wait for a permit", waiting, row, placed);
        }
        sheet.touched(semaphore.name(), "ring:" + id, box);
    }

    private List<ThreadView> waiting() {
        return semaphore.waiting().stream()
                .map(snapshot::thread)
                .filter(Objects::nonNull)
                .filter(thread -> thread.activity() instanceof Activity.Acquiring(var name, _)
                        && name.equals(semaphore.name()))
                .toList();
    }
}
