/// The properties at the right while a run is stepped through: what must hold, and whether it did so far.
@NullMarked
package dev.lockstep.view.properties;

import org.jspecify.annotations.NullMarked;
