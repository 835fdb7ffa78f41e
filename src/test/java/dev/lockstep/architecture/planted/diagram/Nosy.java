package dev.lockstep.architecture.planted.diagram;

import dev.lockstep.architecture.planted.event.Event;

/// Reads an event where only words of events may be read.
record Nosy(Event event) {}
