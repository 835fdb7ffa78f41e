package dev.lockstep.architecture.planted.cli;

import dev.lockstep.architecture.planted.event.Early;

/// Half of a cycle: every room imports this one.
record Round(Early early) {}
