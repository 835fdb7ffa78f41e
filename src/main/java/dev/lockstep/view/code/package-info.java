/// The code at the right: the engine's own source and the scenario's file, with each thread on the line where it
/// stands.
@NullMarked
package dev.lockstep.view.code;

import org.jspecify.annotations.NullMarked;
