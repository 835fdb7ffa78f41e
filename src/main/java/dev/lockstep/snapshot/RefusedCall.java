package dev.lockstep.snapshot;

import dev.lockstep.event.ThreadId;

/// A call that a cache refused because going on would have closed a cycle.
///
/// @param chain the callers and keys of the cycle, in order
public record RefusedCall(ThreadId thread, Object key, String chain, Moment at) {}
