package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative.Signal;
import dev.lockstep.runtime.stepped.Alternative.Way;
import java.util.Objects;

/// One entry of a schedule: which thread goes next and, where it has several ways, which.
///
/// Written `A`, `A:timeout`, `A:spurious`, `A:cancelled`, `A:signal=C`; the characters `%`, `,`, `:` and `=` of a name
/// are written as `%25`, `%2C`, `%3A` and `%3D`.
public record Choice(ThreadId thread, Alternative alternative) {

    public Choice {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(alternative, "alternative");
    }

    /// Reads one choice.
    ///
    /// @throws IllegalArgumentException if `text` is none, saying what was expected
    public static Choice parse(String text) {
        return ChoiceText.parse(text);
    }

    @Override
    public String toString() {
        var name = ChoiceText.escape(thread.name());
        return switch (alternative) {
            case Way.GO -> name;
            case Way.TIMEOUT -> name + ":timeout";
            case Way.SPURIOUS -> name + ":spurious";
            case Way.CANCELLED -> name + ":cancelled";
            case Signal(var target) -> name + ":signal=" + ChoiceText.escape(target.name());
        };
    }
}
