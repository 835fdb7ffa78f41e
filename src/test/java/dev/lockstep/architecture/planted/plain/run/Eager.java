package dev.lockstep.architecture.planted.plain.run;

import dev.lockstep.architecture.planted.cli.Told;

/// Imports a room that is no business of this one.
record Eager(Told told) {}
