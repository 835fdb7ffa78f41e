/// A scenario, ready to be watched: its text, its subject, its live load and its program.
@NullMarked
package dev.lockstep.scenario;

import org.jspecify.annotations.NullMarked;
