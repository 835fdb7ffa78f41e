/// The barrier, written against the port alone.
///
///     await ──→ [ A  B  · ]        filling: two of three parties wait
///     await ──→ [ A  B  C ]        the last one in runs the action, then trips the barrier
///               [ ·  ·  · ]  A B C ──→   a new generation fills while the old one drains
///
/// [Barrier] is the algorithm; [BarrierState] and [Generation] hold all mutable state, under one lock; [BarrierEvents]
/// emits the events.
@NullMarked
package dev.lockstep.engine.barrier;

import org.jspecify.annotations.NullMarked;
