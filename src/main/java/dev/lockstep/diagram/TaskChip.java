package dev.lockstep.diagram;

import dev.lockstep.event.TaskId;

/// A task, in the queue or with its worker.
public record TaskChip(String id, Box box, TaskId task, Line name, Ink fill, double radius) implements Element {}
