/// The command line: its commands and options, and one clear line when one cannot be carried out.
@NullMarked
package dev.lockstep.cli;

import org.jspecify.annotations.NullMarked;
