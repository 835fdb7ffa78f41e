/// What happened: the append-only trace, the recorded schedule and the file format.
@NullMarked
package dev.lockstep.trace;

import org.jspecify.annotations.NullMarked;
