package dev.lockstep.session.figure;

import dev.lockstep.session.frame.ScenarioCard;

/// What stands below a figure unless something else is asked for: what it is of, by title and by the name that the
/// command line takes, and what makes it again.
final class FigureCaption {
    private FigureCaption() {}

    /// @param origin a seed, a schedule, a recording, or what was searched
    static String of(ScenarioCard card, String origin) {
        return "%s (%s) · %s · Lockstep".formatted(card.title(), card.id(), origin);
    }
}
