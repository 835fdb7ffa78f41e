/// Every sentence about a run: what happened, what a thread is about to do, and why one cannot go on, from events, snapshots
/// and the stepped runtime's operations and outcomes. Used by drawings, sessions, the window and the command line.
@NullMarked
package dev.lockstep.explain;

import org.jspecify.annotations.NullMarked;
