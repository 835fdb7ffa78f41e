/// The port on real threads: the JDK's virtual threads and maps, and locks whose every wait ends with the run, on a
/// clock that can be slowed and stopped.
@NullMarked
package dev.lockstep.runtime.live;

import org.jspecify.annotations.NullMarked;
