/// Scenario files become programs to watch, with their properties.
@NullMarked
package dev.lockstep.scenario;

import org.jspecify.annotations.NullMarked;
