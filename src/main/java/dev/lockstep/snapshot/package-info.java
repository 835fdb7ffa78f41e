/// What is true after a step: immutable records, and who waits for whom. `fold` says how they come about.
@NullMarked
package dev.lockstep.snapshot;

import org.jspecify.annotations.NullMarked;
