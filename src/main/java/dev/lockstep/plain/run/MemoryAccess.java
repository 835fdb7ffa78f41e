package dev.lockstep.plain.run;

/// An access to memory, for the report of a race.
///
/// @param thread the id of the thread
/// @param site the number of the place in the code
/// @param step the step in which it was made
record MemoryAccess(String thread, int site, int step) {}
