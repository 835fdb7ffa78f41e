package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.event.TaskId;

/// A task, in the queue or with its worker.
public record TaskChip(String id, Box box, TaskId task, TextLine name, ColourRole fill, double radius) implements Element {}
