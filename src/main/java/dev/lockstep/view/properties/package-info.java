/// The properties at the right while a run is stepped through, and whether each held so far.
@NullMarked
package dev.lockstep.view.properties;

import org.jspecify.annotations.NullMarked;
