/// The program of a scenario: threads with scripts, the objects they work on, and the properties that must hold.
@NullMarked
package dev.lockstep.scenario.program;

import org.jspecify.annotations.NullMarked;
