/// The snapshot after any step of a run, and the lanes of all threads over steps or time.
@NullMarked
package dev.lockstep.snapshot.history;

import org.jspecify.annotations.NullMarked;
