/// Every sentence about a run: its events, the next operation of a thread, why one is blocked and how runs end, from
/// events, snapshots and the stepped runtime's operations and outcomes. [Language] has a method for every kind of
/// sentence, a room below for each language implements it, and [Spoken] is the one that is spoken; [Why] and
/// [Surroundings] find the facts. Used by drawings, sessions, the window and the command line.
@NullMarked
package dev.lockstep.explain;

import org.jspecify.annotations.NullMarked;
