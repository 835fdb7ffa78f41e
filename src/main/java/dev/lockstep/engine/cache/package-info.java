/// The keyed-lock cache: one compute a key, different keys at once.
///
///     getOrCompute ──→ values ──────────────────────────────→ value     no lock
///                        │ absent
///                        └─→ master lock ─→ the key's lock ─→ second check ─→ compute ─→ values
///                            (a moment:      (one caller
///                             lock table)     a key)
///
/// The lock table has an entry for a key only while a caller holds or waits for its lock.
@NullMarked
package dev.lockstep.engine.cache;

import org.jspecify.annotations.NullMarked;
