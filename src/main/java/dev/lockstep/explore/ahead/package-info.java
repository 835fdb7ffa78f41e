/// What may still come after the first choices of a run: searches of all its continuations.
@NullMarked
package dev.lockstep.explore.ahead;

import org.jspecify.annotations.NullMarked;
