/// The composition root: constructors put the rooms together, and the program starts here.
@NullMarked
package dev.lockstep.app;

import org.jspecify.annotations.NullMarked;
