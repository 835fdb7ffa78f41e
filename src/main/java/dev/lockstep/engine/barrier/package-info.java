/// The barrier, written against the port alone.
///
///     await ──→ [ A  B  · ]        filling: two of three parties wait
///     await ──→ [ A  B  C ]        the last one in runs the action, then trips the barrier
///               [ ·  ·  · ]  A B C ──→   a new generation fills while the old one drains
///
/// [Barrier] is the algorithm; [BarrierState] and [Generation] are all that changes, under one lock; [BarrierEvents]
/// tells.
@NullMarked
package dev.lockstep.engine.barrier;

import org.jspecify.annotations.NullMarked;
