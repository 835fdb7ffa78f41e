package dev.lockstep.cli;

import dev.lockstep.export.PictureHead;
import dev.lockstep.export.PictureOptions;
import dev.lockstep.figure.Figure;

/// A figure that is to be written.
///
/// @param target the file as it was typed; its end decides the format
public record DrawnFigure(Figure figure, PictureHead head, PictureOptions options, String target) {}
