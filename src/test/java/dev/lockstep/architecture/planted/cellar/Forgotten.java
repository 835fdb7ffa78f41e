package dev.lockstep.architecture.planted.cellar;

/// Lives in a package that the table does not name.
record Forgotten() {}
