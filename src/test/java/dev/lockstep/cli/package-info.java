/// The command line, called in this JVM.
@NullMarked
package dev.lockstep.cli;

import org.jspecify.annotations.NullMarked;
