/// The open scenario and the library of all: the window opens and steers sessions here, without knowing how they run.
@NullMarked
package dev.lockstep.view.library;

import org.jspecify.annotations.NullMarked;
