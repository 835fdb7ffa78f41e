package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.snapshot.Locals;
import java.util.stream.Collectors;

/// The values that a thread has in hand, beside or below its token.
public final class LocalValues {

    static final TextStyle TYPE = TextStyle.CODE.at(13);

    private LocalValues() {}

    /// Draws the values in one line that begins at `x`.
    static void draw(Sheet sheet, String id, Locals locals, double x, double baseline, double room) {
        TextStyle type = sheet.typesetter().shrink(text(locals), TYPE, room, 10);
        sheet.label(id, text(locals), type, ColourRole.TEXT, x, baseline, room);
    }

    /// The values as text, such as `x = 0, n = 3`.
    public static String text(Locals locals) {
        return locals.all().stream().map(Locals.Value::toString).collect(Collectors.joining(", "));
    }
}
