package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.event.ThreadId;

/// A thread: a disc with its name, and at the lower right a small round badge with the glyph of its state. Who can go
/// next has the sign of that at the upper right.
///
/// The disc is filled with `sign().fill()`; the badge is a card-coloured disc with the glyph in `sign().text()`.
/// Why the thread stands where it stands is not kept here: whoever shows a tooltip asks the snapshot, and only then.
///
/// @param box the square around the disc and its badge
/// @param disc the square around the disc
/// @param badge the square around the badge; on tokens too small for one it has no size, and then none is drawn
/// @param go the square around the sign that it can go next; without size where it has none
/// @param name the short name in the disc; its full text is the thread's whole name
public record Token(String id, Box box, Box disc, Box badge, Box go, ThreadId thread, SignStyle sign, TextLine name)
        implements Element {

    /// Whether it can go next.
    public boolean canGo() {
        return go.width() > 0;
    }

    /// What it tells, in words.
    public String words() {
        return sign.word() + (canGo() ? ", " + Glyph.CAN_GO : "");
    }
}
