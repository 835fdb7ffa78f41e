/// Makes what figures show of runs and of searches.
@NullMarked
package dev.lockstep.session.figure;

import org.jspecify.annotations.NullMarked;
