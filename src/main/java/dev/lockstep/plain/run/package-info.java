/// Runs a person's program on the port: what its rewritten code calls, the names of its objects, which of them threads
/// share, monitors, threads, class initialisation, output and budgets.
@NullMarked
package dev.lockstep.plain.run;

import org.jspecify.annotations.NullMarked;
