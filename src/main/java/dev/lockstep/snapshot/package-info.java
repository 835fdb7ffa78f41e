/// What is true after a step: immutable records, one pure `fold(snapshot, event)`, and keyframes.
@NullMarked
package dev.lockstep.snapshot;

import org.jspecify.annotations.NullMarked;
