package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;

/// Something on the sheet. Sealed, so that a pen which forgets a kind does not compile.
///
/// The id is the same for the same thing in every drawing of a run (`thread:W1` wherever W1 stands), so that a pen may
/// move what it has already drawn instead of drawing anew.
public sealed interface Element
        permits Arrow, Badge, Bar, Card, FigureElement, Icon, Label, Progress, Ring, Slot, Sparkline, TaskChip, Token {

    /// Unique within a drawing, stable across the drawings of a run.
    String id();

    /// The area it covers, text included.
    Box box();
}
