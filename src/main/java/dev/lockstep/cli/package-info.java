/// The command line: what was asked for, and one clear line when it cannot be done.
@NullMarked
package dev.lockstep.cli;

import org.jspecify.annotations.NullMarked;
