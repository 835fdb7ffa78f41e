/// The one pure function from a snapshot and an event to the next snapshot, one file for each kind of event.
@NullMarked
package dev.lockstep.snapshot.fold;

import org.jspecify.annotations.NullMarked;
