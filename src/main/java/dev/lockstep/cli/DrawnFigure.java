package dev.lockstep.cli;

import dev.lockstep.explain.Spoken;
import dev.lockstep.export.PictureHead;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.figure.choice.WrongChoice;

/// A figure that is to be written.
///
/// @param target the file as it was typed; its end decides the format
public record DrawnFigure(Figure figure, PictureHead head, PictureOptions options, String target) {

    static DrawnFigure of(Figure figure, FigureHead head, FigureOrder order) throws WrongChoice {
        return new DrawnFigure(
                figure, new PictureHead(head.title(), Spoken.of(order.look().words().language()).code()),
                order.options(), order.target());
    }
}
