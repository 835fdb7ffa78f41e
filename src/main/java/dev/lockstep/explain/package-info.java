/// Every sentence about a run: what happened, what a thread is about to do, why one cannot go on and how runs end, from
/// events, snapshots and the stepped runtime's operations and outcomes. [Language] has a method for every kind of thing to
/// say, `English…` its English words; [Why] and [Surroundings] find out what there is to say. Used by drawings, sessions,
/// the window and the command line.
@NullMarked
package dev.lockstep.explain;

import org.jspecify.annotations.NullMarked;
