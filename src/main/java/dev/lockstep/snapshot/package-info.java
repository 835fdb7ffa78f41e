/// The state of a run after each step, as immutable records, and the waits-for graph. `fold` makes them from events.
@NullMarked
package dev.lockstep.snapshot;

import org.jspecify.annotations.NullMarked;
