/// The port through which engines reach threads, locks, shared state and time; `live` and `stepped` stand behind it.
///
///     engine ──→ EngineRuntime ←── live      real virtual threads
///                              ←── stepped   one operation at a time
@NullMarked
package dev.lockstep.runtime;

import org.jspecify.annotations.NullMarked;
